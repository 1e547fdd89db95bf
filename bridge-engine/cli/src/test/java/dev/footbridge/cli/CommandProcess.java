package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Uses the command as a process of its own, whose streams and end can be disturbed. */
final class CommandProcess {
  /** The result of a process. */
  record Ended(int status, String out, String err) {}

  private final Path folder;
  private final List<String> options;

  /**
   * Creates a command.
   *
   * @param folder has the files that the command uses
   * @param options options for the JVM
   */
  CommandProcess(Path folder, String... options) {
    this.folder = folder;
    this.options = List.of(options);
  }

  /** Starts the command; its output is collected in files. */
  Process start(String... args) throws IOException {
    return start(line(args), ProcessBuilder.Redirect.to(folder.resolve(".out").toFile()));
  }

  /** Starts the command, with its standard output going there. */
  Process startTo(Path out, String... args) throws IOException {
    return start(line(args), ProcessBuilder.Redirect.to(out.toFile()));
  }

  /** Starts the command in a shell, where {@code $0 "$@"} is the command. */
  Process startIn(String shell, String... args) throws IOException {
    List<String> line = new ArrayList<>(List.of("sh", "-c", shell));
    line.addAll(line(args));
    return start(line, ProcessBuilder.Redirect.to(folder.resolve(".out").toFile()));
  }

  private Process start(List<String> line, ProcessBuilder.Redirect out) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectOutput(out)
            .redirectError(folder.resolve(".err").toFile())
            .redirectInput(ProcessBuilder.Redirect.PIPE);
    builder.environment().put("XDG_CACHE_HOME", folder.resolve(".cache").toString());
    return builder.start();
  }

  private List<String> line(String... args) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:TieredStopAtLevel=1");
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of(args));
    return line;
  }

  /** Waits for the end of a process. */
  Ended end(Process process) throws Exception {
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("the process ends").isTrue();
    return new Ended(process.exitValue(), text(".out"), text(".err"));
  }

  /** Waits until a process has printed a text to its standard output or error. */
  void awaitText(Process process, String text) {
    while (process.isAlive() && !(text(".out") + text(".err")).contains(text)) {
      Thread.onSpinWait();
    }
    assertThat(text(".out") + text(".err")).contains(text);
  }

  /** Returns the names of temporary files in the folder. */
  List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.endsWith(".tmp"))
          .toList();
    }
  }

  private String text(String name) {
    try {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
