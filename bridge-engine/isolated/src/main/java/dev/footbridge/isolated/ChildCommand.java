package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

/** The command that starts a child: the Java and the class path of this process. */
final class ChildCommand {
  private static final long MEBIBYTE = 1 << 20;

  /** Memory of a child beside its Java heap: classes, code, stacks, and QuickJS's own heap. */
  private static final long BESIDE_HEAP_BYTES = 1024 * MEBIBYTE;

  private static final Path SHELL = Path.of("/bin/sh");

  /** No core dumps, and bounded memory where the system can; then the command. */
  private static final String LIMITED =
      "ulimit -c 0 2>/dev/null; ulimit -d \"$1\" 2>/dev/null; shift; exec \"$@\"";

  /** Returns the command of a child. */
  ProcessBuilder builder(IsolationSettings settings) {
    Set<Path> classPath = ClassPath.entries();
    List<String> java = java(settings, ClassPath.text(classPath));
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      long kibibytes = (settings.heapBytes() + BESIDE_HEAP_BYTES) / 1024;
      command.addAll(List.of(SHELL.toString(), "-c", LIMITED, "sh", Long.toString(kibibytes)));
    }
    command.addAll(settings.isSandboxed() ? Sandbox.wrap(java, classPath) : java);
    ProcessBuilder builder = new ProcessBuilder(command);
    // Options for all JVMs of the user would be printed, and are meant for others.
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
    return builder;
  }

  private static List<String> java(IsolationSettings settings, String classPath) {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.add("-Xmx" + settings.heapBytes());
    java.addAll(
        List.of(
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr", // standard output is the channel
            "-XX:-UsePerfData", // or it leaves a file behind
            "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
            // Not found out by a sandboxed child:
            "-Duser.timezone=" + TimeZone.getDefault().getID(),
            "-Dfile.encoding=UTF-8"));
    if (Runtime.version().feature() >= 24) {
      java.add("--enable-native-access=ALL-UNNAMED");
      java.add("--sun-misc-unsafe-memory-access=allow");
    }
    java.addAll(
        List.of(
            "-cp",
            classPath,
            ChildMain.class.getName(),
            settings.runtime(),
            Integer.toString(Children.MOST_CHARS)));
    return java;
  }

  /** Returns the failure of a program whose child does not start. */
  JsException failure(String reason) {
    return new JsException(
        JsException.Kind.ENGINE_FAILED,
        "the process that should run the program does not start: "
            + reason
            + "; it runs with the class path of this process (java.class.path), which must hold"
            + " Footbridge and the runtime",
        null,
        "");
  }
}
