package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A child process that runs programs, seen from its parent. */
final class ChildProcess {
  /** A program in a child, seen from its parent. Called on the thread that reads. */
  interface Program {
    /** Takes a frame of the child. */
    void take(ChildProcess child, Frame frame);

    /** Records that the child has ended. */
    void ended(JsException reason);
  }

  /** The exit status of a child whose stack overflowed while it called its parent. */
  static final int OVERFLOWED = 70;

  /** The exit status of a JVM that was told to exit when it is out of memory. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int SIGNAL = 128;
  private static final int MOST_ERROR_BYTES = 4096;

  private final Process process;
  private final FrameChannel channel;
  private final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
  private final Map<Integer, Program> programs = new HashMap<>(); // guarded by this
  private int lastNumber; // guarded by this
  private boolean isSpent; // takes no further program; guarded by this
  private @Nullable JsException end; // why it ended; guarded by this
  private @Nullable String killedBecause; // guarded by this

  private ChildProcess(Process process, FrameChannel channel) {
    this.process = process;
    this.channel = channel;
  }

  /**
   * Starts a child.
   *
   * @throws IOException if the command cannot be run
   */
  static ChildProcess start(ProcessBuilder command, int mostChars) throws IOException {
    Process process = command.start();
    ChildProcess child =
        new ChildProcess(
            process,
            new FrameChannel(process.getInputStream(), process.getOutputStream(), mostChars));
    daemon(child::read, "footbridge-child-" + process.pid());
    return child;
  }

  static void daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
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
    kill("it was no longer needed");
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
      kill("it no longer listened");
    }
  }

  /** Ends the child, and with it all of its programs. */
  void kill(String reason) {
    synchronized (this) {
      isSpent = true;
      if (killedBecause == null) {
        killedBecause = reason;
      }
    }
    process.destroyForcibly();
  }

  private void read() {
    String complaint = null;
    ErrorText errors = new ErrorText(process.getErrorStream());
    daemon(errors, "footbridge-child-errors-" + process.pid());
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
    int status = awaitExit();
    end(reason(status, complaint, errors.text()));
  }

  private void take(Frame frame) {
    if (frame.kind() == Frame.Kind.READY) {
      ready.complete(null);
      return;
    }
    Program program;
    synchronized (this) {
      program = programs.get(frame.program());
    }
    if (program != null) {
      program.take(this, frame);
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

  private JsException reason(int status, @Nullable String complaint, String errors) {
    String killed;
    synchronized (this) {
      killed = killedBecause;
    }
    if (killed != null) {
      return failure(JsException.Kind.ENGINE_FAILED, "was stopped: " + killed);
    }
    if (status == OVERFLOWED) {
      return failure(
          JsException.Kind.ENGINE_FAILED, "ended: its stack overflowed in a call to its parent");
    }
    if (status == OUT_OF_MEMORY) {
      return failure(JsException.Kind.OUT_OF_MEMORY, "ran out of memory");
    }
    if (complaint != null) {
      return failure(JsException.Kind.ENGINE_FAILED, "was stopped: " + complaint);
    }
    String how =
        status > SIGNAL
            ? "crashed (signal " + (status - SIGNAL) + ")"
            : "ended with status " + status;
    return failure(JsException.Kind.ENGINE_FAILED, errors.isEmpty() ? how : how + ": " + errors);
  }

  private static JsException failure(JsException.Kind kind, String what) {
    return new JsException(kind, "the process that ran the program " + what, null, "");
  }

  private void end(JsException reason) {
    Map<Integer, Program> left;
    synchronized (this) {
      end = reason;
      left = new HashMap<>(programs);
    }
    ready.completeExceptionally(reason);
    left.values().forEach(program -> program.ended(reason));
  }

  /** The end of what a child writes to its standard error stream. */
  private static final class ErrorText implements Runnable {
    private final InputStream in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(); // guarded by this
    private final CompletableFuture<@Nullable Void> whole = new CompletableFuture<>();

    ErrorText(InputStream in) {
      this.in = in;
    }

    @Override
    public void run() {
      byte[] buffer = new byte[1024];
      try {
        int read;
        while ((read = in.read(buffer)) >= 0) {
          keep(buffer, read);
        }
      } catch (IOException e) {
        // What was read until now is kept.
      } finally {
        whole.complete(null);
      }
    }

    private synchronized void keep(byte[] buffer, int size) {
      if (kept.size() + size > MOST_ERROR_BYTES) {
        kept.reset();
      }
      kept.write(buffer, 0, size);
    }

    /** Returns the last line that is not empty. */
    String text() {
      try {
        whole.get(1, TimeUnit.SECONDS);
      } catch (Exception e) {
        // A process that it started holds the stream open.
      }
      String all;
      synchronized (this) {
        all = kept.toString(StandardCharsets.UTF_8);
      }
      String last = "";
      for (String line : all.split("\n", -1)) {
        last = line.isBlank() ? last : line.strip();
      }
      return last;
    }
  }
}
