package dev.footbridge.jvm.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its destination, as {@code .name.<process>.tmp}, and takes its
 * place when it is complete: half a file never replaces a whole one. What is no regular file, such
 * as a pipe, a device or {@code /dev/stdout}, is written directly. A symbolic link stays one.
 *
 * <p>{@link #finishAll} deals with the files that are open when the process ends early. What a
 * killed process leaves is deleted when the same destination is written again.
 *
 * <p>One thread writes; the other methods are safe for use by many threads.
 */
public final class PendingFile {
  private static final Set<PendingFile> OPEN = ConcurrentHashMap.newKeySet();

  private final Path destination;
  private final @Nullable UnfinishedFile unfinished; // null if it is written directly
  private final OutputStream out;
  private final boolean isUsefulInPart;
  private boolean ended; // guarded by this

  private PendingFile(Path destination, boolean isUsefulInPart) throws IOException {
    this.destination = Destination.of(destination);
    this.isUsefulInPart = isUsefulInPart;
    unfinished = begin(this.destination);
    out =
        new BufferedOutputStream(
            unfinished == null ? Files.newOutputStream(this.destination) : unfinished.out());
    OPEN.add(this);
  }

  /**
   * Begins a file of which a part is useless, such as a page or an archive.
   *
   * @throws IOException if the destination is a folder, or cannot be written
   */
  public static PendingFile whole(Path destination) throws IOException {
    return new PendingFile(Objects.requireNonNull(destination, "destination"), false);
  }

  /**
   * Begins a file of lines that is useful up to the last whole one, such as a recording.
   *
   * @throws IOException if the destination is a folder, or cannot be written
   */
  public static PendingFile lines(Path destination) throws IOException {
    return new PendingFile(Objects.requireNonNull(destination, "destination"), true);
  }

  private static @Nullable UnfinishedFile begin(Path destination) throws IOException {
    if (Destination.isWrittenDirectly(destination)) {
      return null;
    }
    boolean exists = Files.exists(destination);
    if (exists && !Files.isWritable(destination)) {
      throw new AccessDeniedException(destination.toString());
    }
    try {
      return UnfinishedFile.beside(destination);
    } catch (AccessDeniedException e) {
      if (exists) {
        return null; // the file may be written, but nothing beside it
      }
      throw e;
    }
  }

  /** Returns the buffered stream to write to; closing it does not end the file. */
  public OutputStream out() {
    return out;
  }

  /**
   * Returns the files that killed processes left beside this destination.
   *
   * @throws IOException if the folder cannot be read
   */
  static List<Path> leftBeside(Path destination) throws IOException {
    return UnfinishedFile.leftBeside(Destination.of(destination));
  }

  /**
   * Puts the file into its place. Does nothing if it has ended.
   *
   * @throws IOException if it could not be written to its end; then the destination stays as it was
   */
  public synchronized void commit() throws IOException {
    if (ended) {
      return;
    }
    try {
      out.close();
      if (unfinished != null) {
        move(unfinished.path(), destination);
      }
    } finally {
      end();
    }
  }

  /** Gives the file up; its destination stays as it was. Does nothing if it has ended. */
  public synchronized void discard() {
    if (ended) {
      return;
    }
    try {
      out.close();
    } catch (IOException e) {
      // what could not be written is not wanted either
    } finally {
      end();
    }
  }

  /**
   * Ends a file that could not be written to its end: {@link #lines lines} take their place up to
   * the last whole one, unless there is an older file; anything else is given up.
   */
  public synchronized void salvage() {
    if (!ended && isUsefulInPart && !Files.exists(destination)) {
      keepLines();
    }
    discard();
  }

  /**
   * Ends all open files of this process, before it ends: {@link #lines lines} take their place up
   * to the last whole one, all others are given up.
   */
  public static void finishAll() {
    for (PendingFile each : OPEN) {
      synchronized (each) {
        if (!each.ended && each.isUsefulInPart) {
          each.keepLines();
        }
        each.discard();
      }
    }
  }

  private void keepLines() {
    try {
      out.flush();
    } catch (IOException e) {
      // what was written before remains
    }
    try {
      if (unfinished != null && unfinished.keepWholeLines()) {
        move(unfinished.path(), destination);
      }
    } catch (IOException e) {
      // it cannot be kept
    }
  }

  private void end() {
    ended = true;
    OPEN.remove(this);
    if (unfinished != null) {
      unfinished.close();
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      if (!Files.isRegularFile(to)) {
        throw e;
      }
      try (OutputStream there = Files.newOutputStream(to)) { // a mount point cannot be replaced
        Files.copy(from, there);
      }
    }
  }
}
