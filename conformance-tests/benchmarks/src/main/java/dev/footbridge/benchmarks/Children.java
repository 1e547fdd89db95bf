package dev.footbridge.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs and measures other processes. */
final class Children {
  private static final long PATIENCE_MINUTES = 10;

  private Children() {}

  /** Runs a class of this module in a new JVM. Returns the last line that it prints. */
  static String java(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    List<String> lines = run(command).lines().toList();
    return lines.get(lines.size() - 1);
  }

  /** Runs a command. Returns the duration in milliseconds. */
  static double millis(List<String> command) {
    return millis(new ProcessBuilder(command));
  }

  /** Runs a process to its end. Returns the duration in milliseconds. */
  static double millis(ProcessBuilder builder) {
    long start = System.nanoTime();
    run(builder);
    return (System.nanoTime() - start) / 1e6;
  }

  private static String run(List<String> command) {
    return run(new ProcessBuilder(command));
  }

  /** Runs a process to its end. Returns its output. */
  static String run(ProcessBuilder builder) {
    List<String> command = builder.command();
    try {
      Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed:\n" + output);
      }
      return output;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(command + " could not be run", e);
    }
  }
}
