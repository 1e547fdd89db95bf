package dev.footbridge.isolated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A child process that runs programs, seen from its parent. */
final class ChildProcess {
  /** A program in a child, seen from its parent. Called on the thread that reads. */
  interface Program {
    /** Takes a frame of the child. */
    void take(ChildProcess child, Frame frame);

    /** Records that the child has ended. */
    void ended(ChildProcess child, ChildEnd end);
  }

  /** How long what a child wrote is read when it has ended, if other processes hold its pipe. */
  private static final long READ_ON_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Process process;
  private final FrameChannel channel;
  private final ErrorText errors;
  private final Consumer<ChildEnd> whenLost;
  private final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
  private final Map<Integer, Program> programs = new HashMap<>(); // guarded by this
  private CompletableFuture<?> removed = CompletableFuture.completedFuture(null); // its folder
  private int lastNumber; // guarded by this
  private int lateFrames; // of programs that were freed; guarded by this
  private boolean isSpent; // takes no further program; guarded by this
  private @Nullable String killedBecause; // guarded by this
  private @Nullable ChildEnd end; // guarded by this

  private ChildProcess(Process process, int mostChars, Consumer<ChildEnd> whenLost) {
    this.process = process;
    this.whenLost = whenLost;
    channel = new FrameChannel(process.getInputStream(), process.getOutputStream(), mostChars);
    errors = new ErrorText(process.getErrorStream());
  }

  /**
   * Starts a child.
   *
   * @param temporary its folder for temporary files, which is removed at its end; null for none
   * @param whenLost is told why the child ended, unless it was no longer needed
   * @throws IOException if that is not possible
   */
  static ChildProcess start(
      ProcessBuilder command, @Nullable Path temporary, int mostChars, Consumer<ChildEnd> whenLost)
      throws IOException {
    Process process = Starter.start(command);
    ChildProcess child = new ChildProcess(process, mostChars, whenLost);
    if (temporary != null) {
      child.removed = process.onExit().thenRun(() -> ChildFolder.delete(temporary));
    }
    try {
      Daemon.start(child.errors, "footbridge-child-errors-" + process.pid());
      Daemon.start(child::read, "footbridge-child-" + process.pid());
    } catch (OutOfMemoryError e) { // no more threads; the heap has nothing to do with it
      process.destroyForcibly();
      throw new IOException(e.getMessage(), e);
    }
    var unused = process.onExit().thenRun(child::stopReadingSoon);
    return child;
  }

  /** Waits until it has ended and its folder is removed, or {@link System#nanoTime} is that. */
  void awaitRemoved(long endNanos) {
    try {
      Object unused = removed.get(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // It is removed later, if this process lives so long.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopReadingSoon() {
    var unused = Later.after(READ_ON_NANOS, this::stopReading);
  }

  /** Completes when the child can start programs, exceptionally if it never will. */
  CompletableFuture<@Nullable Void> ready() {
    return ready;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Gives the child a program, unless it has too many, has had too many, or must not be used again.
   *
   * @return the program's number, or 0
   */
  synchronized int add(Program program, int mostAtOnce, int mostInAll) {
    if (isSpent || end != null || programs.size() >= mostAtOnce || lastNumber >= mostInAll) {
      return 0;
    }
    int number = ++lastNumber;
    programs.put(number, program);
    return number;
  }

  /**
   * Frees a program.
   *
   * @return whether the child runs none any more and will get no other
   */
  boolean remove(int number, int mostInAll) {
    synchronized (this) {
      programs.remove(number);
      if (!programs.isEmpty() || !(isSpent || end != null || lastNumber >= mostInAll)) {
        return false;
      }
    }
    retire("it was no longer needed");
    return true;
  }

  /** Gives the child no further program: what ran in it may have left it damaged. */
  synchronized void spend() {
    isSpent = true;
  }

  /** Sends a frame; if the child has gone, its programs are told by other means. */
  void send(Frame frame) {
    try {
      channel.write(frame);
    } catch (IOException e) {
      if (!hasExited()) { // else its status says more
        kill("it no longer listened");
      }
    }
  }

  /** Ends the child, and with it all of its programs. */
  void kill(String reason) {
    if (end(reason)) {
      whenLost.accept(ChildEnd.stopped(reason));
    }
    process.destroyForcibly();
  }

  /** Ends the child, because nobody needs it. */
  void retire(String reason) {
    boolean unused = end(reason);
    process.destroyForcibly();
  }

  /** Returns whether this is why the child ends: the first reason, and it lives. */
  private synchronized boolean end(String reason) {
    isSpent = true;
    if (killedBecause != null || !process.isAlive()) {
      return false;
    }
    killedBecause = reason;
    return true;
  }

  private void read() {
    String complaint = null;
    try {
      Frame frame;
      while ((frame = channel.read()) != null) {
        take(frame);
      }
      complaint = hasExited() ? null : "it closed its end of the channel";
    } catch (IOException e) {
      complaint = e.getMessage();
    }
    process.destroyForcibly(); // it closed the channel, or nobody understands it
    hasEnded(complaint);
  }

  /** Ends a child that has ended but whose pipe is held open by processes that it started. */
  private void stopReading() {
    synchronized (this) {
      if (end != null) {
        return;
      }
    }
    Daemon.start(() -> hasEnded(null), "footbridge-child-end-" + process.pid());
  }

  private void take(Frame frame) {
    if (frame.kind() == Frame.Kind.READY) {
      if (!ready.complete(null)) {
        kill("it sent more than it was asked for");
      }
      return;
    }
    Program program;
    boolean isLate;
    synchronized (this) {
      program = programs.get(frame.program());
      isLate = frame.program() >= 1 && frame.program() <= lastNumber && lateFrames < lastNumber;
      lateFrames += program == null ? 1 : 0;
    }
    if (program != null) {
      program.take(this, frame);
    } else if (!isLate) {
      kill("it sent more than it was asked for");
    }
  }

  /** Returns whether the process has ended, or ends now. */
  private boolean hasExited() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false; // nobody interrupts this thread
    }
  }

  private int awaitExit() {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        // Nobody interrupts this thread; the process was destroyed, so this ends.
      }
    }
  }

  private void hasEnded(@Nullable String complaint) {
    int status = awaitExit();
    String killed;
    synchronized (this) {
      killed = killedBecause;
    }
    ChildEnd reason =
        killed == null
            ? ChildEnd.of(status, complaint, errors.lastLine())
            : ChildEnd.stopped(killed);
    List<Program> left;
    synchronized (this) {
      if (end != null) {
        return;
      }
      end = reason;
      left = List.copyOf(programs.values());
    }
    if (killed == null) {
      whenLost.accept(reason);
    }
    ready.completeExceptionally(reason.failure());
    left.forEach(program -> program.ended(this, reason));
  }
}
