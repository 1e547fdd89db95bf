package dev.footbridge.jvm.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A temporary file beside another, locked while it is open. */
final class UnfinishedFile {
  private static final int MOST_TRIES = 1000;

  /** So short that file systems take the name with its additions. */
  private static final int MOST_CHARS = 60;

  private static final Pattern ADDITION = Pattern.compile("(\\d{1,18})(?:-\\d+)?\\.tmp");
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final OutputStream out;
  private final @Nullable FileChannel lock;

  private UnfinishedFile(Path path, OutputStream out) {
    this.path = path;
    this.out = out;
    lock = lock(path);
  }

  /**
   * Creates a file, with the permissions of the other if that exists, and deletes those that killed
   * processes left.
   */
  static UnfinishedFile beside(Path destination) throws IOException {
    deleteLeftovers(destination);
    String start = startOf(destination) + ProcessHandle.current().pid();
    for (int i = 1; ; i++) {
      Path path = destination.resolveSibling(start + (i == 1 ? "" : "-" + i) + ".tmp");
      if (!OURS.add(path.toAbsolutePath())) {
        continue;
      }
      try {
        OutputStream out =
            Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        copyPermissions(destination, path);
        return new UnfinishedFile(path, out);
      } catch (IOException e) {
        OURS.remove(path.toAbsolutePath());
        if (!(e instanceof FileAlreadyExistsException) || i >= MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  private static void deleteLeftovers(Path destination) {
    try {
      leftBeside(destination).forEach(UnfinishedFile::deleteUnlessLocked);
    } catch (IOException e) {
      // the folder cannot be listed: they stay
    }
  }

  /** Returns the files of processes that have ended, with the name that this one would get. */
  static List<Path> leftBeside(Path destination) throws IOException {
    String start = startOf(destination);
    Path parent = destination.getParent();
    List<Path> left = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            parent == null ? Path.of("") : parent,
            file -> String.valueOf(file.getFileName()).startsWith(start))) {
      for (Path file : files) {
        Matcher addition =
            ADDITION.matcher(String.valueOf(file.getFileName()).substring(start.length()));
        if (addition.matches()
            && !isInUse(file, Long.parseLong(addition.group(1)))
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          left.add(file);
        }
      }
    }
    return left;
  }

  Path path() {
    return path;
  }

  OutputStream out() {
    return out;
  }

  /** Cuts off what follows the last line break; returns whether anything is left. */
  boolean keepWholeLines() throws IOException {
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer block = ByteBuffer.allocate(8192);
      long end = file.size();
      while (end > 0) {
        long start = Math.max(0, end - block.capacity());
        block.clear().limit((int) (end - start));
        file.read(block, start);
        for (int i = block.position() - 1; i >= 0; i--) {
          if (block.get(i) == '\n') {
            file.truncate(start + i + 1);
            return true;
          }
        }
        end = start;
      }
      return false;
    }
  }

  /** Closes the file, and deletes it if it is still there. */
  void close() {
    try {
      try {
        Files.deleteIfExists(path);
      } finally {
        if (lock != null) {
          lock.close(); // which unlocks the file
        }
      }
    } catch (IOException e) {
      // nothing depends on it; the next process deletes it
    } finally {
      OURS.remove(path.toAbsolutePath());
    }
  }

  private static String startOf(Path destination) {
    String name = String.valueOf(destination.getFileName());
    return "." + name.substring(0, Math.min(name.length(), MOST_CHARS)) + ".";
  }

  private static boolean isInUse(Path file, long process) {
    return process == ProcessHandle.current().pid()
        ? OURS.contains(file.toAbsolutePath())
        : ProcessHandle.of(process).isPresent();
  }

  /** Deletes a file, unless a process that we cannot see, such as in a container, has it open. */
  private static void deleteUnlessLocked(Path file) {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | OverlappingFileLockException | UnsupportedOperationException e) {
      // it stays; nothing depends on it
    }
  }

  /** Locks a file until the channel is closed; null where files cannot be locked. */
  private static @Nullable FileChannel lock(Path path) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(path, StandardOpenOption.WRITE);
      FileLock unused = channel.tryLock();
    } catch (IOException | OverlappingFileLockException | UnsupportedOperationException e) {
      // not locked: other containers that write the same file may delete this one
    }
    return channel;
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView of =
        Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (of != null && Files.exists(from)) {
      of.setPermissions(
          Files.getFileAttributeView(from, PosixFileAttributeView.class)
              .readAttributes()
              .permissions());
    }
  }
}
