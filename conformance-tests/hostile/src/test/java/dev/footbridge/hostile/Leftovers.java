package dev.footbridge.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What a program may leave behind: files, threads, processes. */
final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Leftovers() {}

  /** Returns the files in folders, and the one that programs try to create elsewhere. */
  static Set<Path> files(List<Path> folders) {
    Set<Path> found = new TreeSet<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> !file.equals(folder)).forEach(found::add);
      } catch (NoSuchFileException | UncheckedIOException e) {
        // It was removed meanwhile; what was seen before it may be, too.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    found.addAll(proofs());
    return found;
  }

  /** Waits until there are no such files; returns those that are left. */
  static Set<Path> filesThatStay(List<Path> folders) {
    return new TreeSet<>(await(() -> List.copyOf(files(folders))));
  }

  /** Returns the files that programs try to create, where they might. */
  static Set<Path> proofs() {
    Set<Path> found = new TreeSet<>();
    for (String elsewhere :
        List.of("/", "/tmp", System.getProperty("user.home"), "", "..", "../..")) {
      Path file = Path.of(elsewhere, HostileProgram.PROOF);
      if (Files.exists(file)) {
        found.add(file);
      }
    }
    return found;
  }

  /** Removes files that programs created. */
  static void remove(Set<Path> files) {
    try {
      for (Path file : new TreeSet<>(files).descendingSet()) { // folders last
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the engine's threads are idle; returns the names of those that are not. */
  static List<String> busyThreads() {
    return await(Leftovers::busyNow);
  }

  private static List<String> busyNow() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(each -> each.getKey().getName().startsWith("footbridge-"))
        .filter(
            each ->
                Arrays.stream(each.getValue())
                    .noneMatch(frame -> frame.getMethodName().equals("getTask")))
        .filter(each -> each.getValue().length > 0)
        .map(each -> each.getKey().getName())
        .toList();
  }

  /** Waits until this process has no others; returns the command lines of those that it has. */
  static List<String> processes() {
    return await(
        () ->
            ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(each -> each.info().commandLine().orElse("?"))
                .toList());
  }

  private static <T> List<T> await(Supplier<List<T>> left) {
    try {
      Awaitility.await().atMost(PATIENCE).until(() -> left.get().isEmpty());
      return List.of();
    } catch (ConditionTimeoutException e) {
      return left.get();
    }
  }
}
