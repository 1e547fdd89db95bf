package dev.footbridge.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own for a host whose hostile program may end it: with a small heap, limits of
 * the operating system, empty folders, and an end.
 *
 * @param status its exit status; -1 if it was ended by the watchdog
 * @param out its standard output
 * @param err its standard error output
 * @param left the files that it left behind, which are removed
 */
record HostProcess(int status, String out, String err, Set<Path> left) {
  private static final int WATCHDOG_SECONDS = 300;

  /** No core dumps, bounded memory beside the heap, and files of 100 MiB at most. */
  private static final String LIMITED =
      "ulimit -c 0; ulimit -d 2097152; ulimit -f 204800; exec \"$@\"";

  /** Runs a main class of this class path. */
  static HostProcess run(Class<?> main, List<String> arguments) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(root()), "host-");
    Path work = Files.createDirectory(folder.resolve("work"));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", LIMITED, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + Mode.HEAP_BYTES,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:ErrorFile=/dev/null",
            "-Dfile.encoding=UTF-8",
            "-Dpolyglot.engine.WarnInterpreterOnly=false",
            "-Dfootbridge.hostile.programs=" + Corpus.folder().toAbsolutePath(),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            classPath(),
            main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(Map.of("GITHUB_ACTIONS", "true", "TF_BUILD", "True"));
    Process process = builder.start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(WATCHDOG_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    // Its children end after it, and only then remove what is theirs.
    Set<Path> left = Leftovers.filesThatStay(List.of(work, temporary));
    HostProcess result =
        new HostProcess(ended ? process.exitValue() : -1, text(out), text(err), left);
    delete(folder);
    Leftovers.remove(left);
    return result;
  }

  private static Path root() {
    return Path.of(System.getProperty("footbridge.hostile.folder", "target/hostile"))
        .toAbsolutePath();
  }

  /** Returns the class path of the tests, also where Maven hides it in the manifest of a jar. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Returns how it ended, in one line. */
  String end() {
    if (status == -1) {
      return "the process did not end within " + WATCHDOG_SECONDS + " s";
    }
    String last = err.isBlank() ? "" : ": " + err.strip().lines().findFirst().orElse("");
    return "the process ended with status " + status + last;
  }
}
