package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      long kibibytes = (settings.heapBytes() + BESIDE_HEAP_BYTES) / 1024;
      command.addAll(List.of(SHELL.toString(), "-c", LIMITED, "sh", Long.toString(kibibytes)));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + settings.heapBytes());
    command.addAll(
        List.of(
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr", // standard output is the channel
            "-XX:-UsePerfData", // or it leaves a file behind
            "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
            "-Dpolyglot.engine.WarnInterpreterOnly=false"));
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            ChildMain.class.getName(),
            settings.runtime(),
            Integer.toString(Children.MOST_CHARS)));
    ProcessBuilder builder = new ProcessBuilder(command);
    // Options for all JVMs of the user would be printed, and are meant for others.
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
    return builder;
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
