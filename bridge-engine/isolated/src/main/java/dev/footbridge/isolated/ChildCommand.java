package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The command that starts a child: the Java and the class path of this process. */
final class ChildCommand {
  private static final long MEBIBYTE = 1 << 20;

  /** Memory of a child beside its Java heap: classes, code, stacks, and QuickJS's own heap. */
  private static final long BESIDE_HEAP_BYTES = 1024 * MEBIBYTE;

  private static final Path SHELL = Path.of("/bin/sh");

  /** No core dumps, and bounded memory where the system can; then the command. */
  private static final String LIMITED =
      "ulimit -c 0 2>/dev/null; ulimit -d \"$1\" 2>/dev/null; shift; exec \"$@\"";

  /**
   * Returns the command of a child.
   *
   * @param environment what the child prepares itself for
   * @param temporary its folder for temporary files; null for a sandboxed one, which has its own
   */
  ProcessBuilder builder(
      IsolationSettings settings, ChildEnvironment environment, @Nullable Path temporary) {
    Set<Path> classPath = ClassPath.entries();
    List<String> java = java(settings, environment, ClassPath.text(classPath), temporary);
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      long kibibytes = (settings.heapBytes() + BESIDE_HEAP_BYTES) / 1024;
      command.addAll(List.of(SHELL.toString(), "-c", LIMITED, "sh", Long.toString(kibibytes)));
    }
    command.addAll(
        settings.isSandboxed() ? Sandbox.wrap(java, visible(settings, classPath)) : java);
    ProcessBuilder builder = new ProcessBuilder(command);
    // Options for all JVMs of the user would be printed, and are meant for others.
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
    return builder;
  }

  private static List<Path> visible(IsolationSettings settings, Set<Path> classPath) {
    List<Path> visible = new ArrayList<>(classPath);
    if (settings.classArchive() != null) {
      visible.add(settings.classArchive());
    }
    return visible;
  }

  private static List<String> java(
      IsolationSettings settings,
      ChildEnvironment environment,
      String classPath,
      @Nullable Path temporary) {
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
            "-Xlog:disable", // which ignores that
            "-Xshare:auto",
            "-XX:-UsePerfData", // or it leaves a file behind
            "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
            // Not found out by a sandboxed child:
            "-Duser.timezone=" + TimeZone.getDefault().getID(),
            "-Dfile.encoding=UTF-8"));
    if (temporary != null) {
      java.add(ChildFolder.option(temporary));
    }
    if (settings.classArchive() != null) {
      java.add("-XX:SharedArchiveFile=" + settings.classArchive());
    }
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
            Integer.toString(Children.MOST_CHARS),
            environment.zoneText(),
            environment.localeText()));
    return java;
  }

  /** Returns the failure of a program whose child did not become ready. */
  static JsException failure(String reason) {
    return failed(
        reason
            + "; it runs with the class path of this process (java.class.path), which must hold"
            + " Footbridge and the runtime");
  }

  /** Returns the failure of a program whose child the system does not start. */
  static JsException failure(IOException refusal) {
    return failed(
        Starter.reasonOf(refusal)
            + "; run fewer programs at once, or raise the system's limits of processes and open"
            + " files (ulimit -u, ulimit -n)");
  }

  private static JsException failed(String reason) {
    return new JsException(
        JsException.Kind.ENGINE_FAILED,
        "the process that should run the program does not start: " + reason,
        null,
        "");
  }
}
