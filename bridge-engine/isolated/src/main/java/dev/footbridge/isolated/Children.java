package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The child processes of one runtime, one of which waits for the next program. */
final class Children implements AutoCloseable {
  /** How long a close waits for what its children leave. */
  private static final long REMOVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** How long a child may take to stop a turn before it is ended itself. */
  private static final long STOP_GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  static final Duration START_PATIENCE = Duration.ofMinutes(1);

  /** The most characters of what a child sends at once: the longest payload, and some more. */
  static final int MOST_CHARS = (1 << 26) + (1 << 20);

  /** What a program does in its turn, as far as it matters for stopping it. */
  enum Doing {
    /** It runs no turn. */
    NOTHING,
    /** Its child works. */
    RUNNING,
    /** Its child waits for a handler. */
    CALLING
  }

  private final IsolationSettings settings;
  private final ChildCommand command;
  private final ChildTally tally = new ChildTally();
  private final List<ChildProcess> used = new ArrayList<>(); // guarded by this
  private @Nullable ChildProcess spare; // guarded by this
  private boolean isClosed; // guarded by this

  Children(IsolationSettings settings, ChildCommand command) {
    this.settings = settings;
    this.command = command;
  }

  IsolationSettings settings() {
    return settings;
  }

  ChildTally tally() {
    return tally;
  }

  /**
   * Finds a child for a program, or starts one; waits until it is ready.
   *
   * @param environment what the program will see, for the children to prepare themselves for
   * @param stopped completes when the program is stopped, which ends the wait
   * @throws JsException if it does not start
   */
  Place take(
      ChildProcess.Program program,
      ChildEnvironment environment,
      CompletableFuture<@Nullable Void> stopped) {
    Place place = place(program, environment);
    boolean isReady = false;
    try {
      CompletableFuture.anyOf(place.child().ready(), stopped)
          .get(START_PATIENCE.toSeconds(), TimeUnit.SECONDS);
      isReady = true;
      prepare(environment);
      return place;
    } catch (ExecutionException e) {
      if (!place.isFresh()) { // its death is not the program's fault
        return take(program, environment, stopped);
      }
      throw ChildCommand.failure(reasonOf(e));
    } catch (TimeoutException e) {
      place.child().kill("it did not start");
      throw ChildCommand.failure("it was not ready within " + START_PATIENCE.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ChildCommand.failure("its thread was interrupted while it waited");
    } finally {
      if (!isReady) {
        boolean unused = place.child().remove(place.number(), settings.programsInAll());
      }
    }
  }

  private synchronized Place place(ChildProcess.Program program, ChildEnvironment environment) {
    if (isClosed) {
      throw new IllegalStateException("the isolated runtime is closed");
    }
    used.removeIf(child -> !child.isAlive());
    for (ChildProcess child : used) {
      int number = add(child, program);
      if (number != 0) {
        return new Place(child, number, false);
      }
    }
    ChildProcess waiting = spare;
    boolean isFresh = waiting == null || !waiting.isAlive();
    ChildProcess child;
    try {
      child = waiting == null || isFresh ? start(environment) : waiting;
    } catch (IOException e) {
      throw ChildCommand.failure(e);
    }
    spare = null;
    used.add(child);
    return new Place(child, add(child, program), isFresh);
  }

  private static String reasonOf(ExecutionException e) {
    Throwable cause = e.getCause();
    return String.valueOf((cause == null ? e : cause).getMessage());
  }

  /** Starts a child for the next program, unless one waits. */
  synchronized void prepare(ChildEnvironment environment) {
    ChildProcess waiting = spare;
    if (isClosed || (waiting != null && waiting.isAlive())) {
      return;
    }
    try {
      spare = start(environment);
    } catch (IOException e) {
      spare = null; // the next program tries again, and fails with the reason
    }
  }

  private int add(ChildProcess child, ChildProcess.Program program) {
    return child.add(program, settings.programsAtOnce(), settings.programsInAll());
  }

  private ChildProcess start(ChildEnvironment environment) throws IOException {
    Path temporary = settings.isSandboxed() ? null : ChildFolder.create();
    try {
      ChildProcess child =
          ChildProcess.start(
              command.builder(settings, environment, temporary),
              temporary,
              MOST_CHARS,
              tally::lost);
      tally.started();
      return child;
    } catch (IOException e) {
      if (temporary != null) {
        ChildFolder.delete(temporary);
      }
      throw e;
    }
  }

  /**
   * Stops a program's turn: by the child if it can, and there are other programs in it, else with
   * the child. Does not wait.
   *
   * @param doing returns what the program does
   */
  void stop(Place at, String reason, Supplier<Doing> doing) {
    if (settings.programsInAll() == 1) {
      at.child().kill(reason);
      return;
    }
    at.child().spend();
    // On another thread: a child that does not listen blocks those that write to it.
    Daemon.start(
        () -> at.child().send(Frame.of(Frame.Kind.INTERRUPT, at.number())), "footbridge-stop");
    killLater(at, reason, doing);
  }

  private static void killLater(Place at, String reason, Supplier<Doing> doing) {
    var unused =
        Later.after(
            STOP_GRACE_NANOS,
            () -> {
              switch (doing.get()) {
                case RUNNING -> at.child().kill(reason);
                case CALLING -> killLater(at, reason, doing); // the handler takes the time
                case NOTHING -> {}
              }
            });
  }

  /** Frees a program that runs no turn. */
  void free(Place at) {
    if (!at.child().remove(at.number(), settings.programsInAll())) {
      Daemon.start(
          () -> at.child().send(Frame.of(Frame.Kind.CLOSE, at.number())), "footbridge-close");
    }
  }

  /** Ends all children, and their programs; waits a moment until their folders are removed. */
  @Override
  public void close() {
    List<ChildProcess> left;
    synchronized (this) {
      isClosed = true;
      left = new ArrayList<>(used);
      if (spare != null) {
        left.add(spare);
      }
    }
    left.forEach(child -> child.retire("the isolated runtime was closed"));
    long end = System.nanoTime() + REMOVAL_NANOS;
    left.forEach(child -> child.awaitRemoved(end));
  }
}
