package dev.footbridge.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes to the sources and settings in a folder, and in those below it, but for
 * installed packages.
 */
final class FolderWatch implements AutoCloseable {
  private static final List<String> WATCHED =
      List.of(".js", ".json", ".java", ".kt", ".ts", ".wxml", ".wxs");

  /** Thousands of folders that nobody edits; the system limits how many can be watched. */
  private static final Path PACKAGES = Path.of("node_modules");

  /** Quiet time after which a change counts as complete: editors write in several steps. */
  private static final long SETTLE_MILLIS = 50;

  private final Path folder;
  private final Set<Path> ignored;
  private final WatchService service;

  /**
   * Creates a watch, which begins at once.
   *
   * @param ignored files whose changes do not count
   */
  FolderWatch(Path folder, List<Path> ignored) {
    this.folder = folder;
    this.ignored =
        ignored.stream().map(Path::toAbsolutePath).map(Path::normalize).collect(Collectors.toSet());
    try {
      service = folder.getFileSystem().newWatchService();
      register();
    } catch (IOException e) {
      throw RunRequest.wrong(
          CommandSpecs.WATCH + ": cannot watch " + folder + ": " + e.getMessage());
    }
  }

  /**
   * Waits for a change after the watch began, or after the previous change.
   *
   * @return false if the thread was interrupted instead
   */
  boolean awaitChange() {
    try {
      boolean changed = false;
      while (!changed) {
        changed = isChange(service.take());
      }
      for (WatchKey key = poll(); key != null; key = poll()) {
        boolean unused = isChange(key);
      }
      register();
      return true;
    } catch (InterruptedException | ClosedWatchServiceException | IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      return; // no thread is waiting any more
    }
  }

  private @Nullable WatchKey poll() throws InterruptedException {
    return service.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private boolean isChange(WatchKey key) {
    boolean changed = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name && key.watchable() instanceof Path parent) {
        Path file = parent.resolve(name).toAbsolutePath().normalize();
        boolean isSource = WATCHED.stream().anyMatch(file.toString()::endsWith);
        changed |= !ignored.contains(file) && (isSource || isWatchedFolder(file));
      }
    }
    key.reset();
    return changed;
  }

  private static boolean isWatchedFolder(Path file) {
    return Files.isDirectory(file) && !file.endsWith(PACKAGES);
  }

  private void register() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (path.endsWith(PACKAGES)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            path.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
