package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The child processes of one runtime, one of which waits for the next program. */
final class Children implements AutoCloseable {
  /** How long a child may take to stop a turn before it is ended itself. */
  private static final Duration STOP_GRACE = Duration.ofMillis(500);

  static final Duration START_PATIENCE = Duration.ofMinutes(1);

  /** The most characters of what a child sends at once: several times the longest payload. */
  static final int MOST_CHARS = 1 << 26;

  private final IsolationSettings settings;
  private final ChildCommand command;
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

  /**
   * Finds a child for a program, or starts one; waits until it is ready.
   *
   * @throws JsException if it does not start
   */
  Place take(ChildProcess.Program program) {
    Place place = place(program);
    try {
      place.child().ready().get(START_PATIENCE.toSeconds(), TimeUnit.SECONDS);
      prepareNext();
      return place;
    } catch (ExecutionException e) {
      throw command.failure(reasonOf(e));
    } catch (TimeoutException e) {
      place.child().kill("it did not start");
      throw command.failure("it was not ready within " + START_PATIENCE.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw command.failure("its thread was interrupted while it waited");
    }
  }

  private synchronized Place place(ChildProcess.Program program) {
    if (isClosed) {
      throw new IllegalStateException("the isolated runtime is closed");
    }
    used.removeIf(child -> !child.isAlive());
    for (ChildProcess child : used) {
      int number = add(child, program);
      if (number != 0) {
        return new Place(child, number);
      }
    }
    ChildProcess waiting = spare;
    ChildProcess child = waiting != null && waiting.isAlive() ? waiting : start();
    spare = null;
    used.add(child);
    return new Place(child, add(child, program));
  }

  private static String reasonOf(ExecutionException e) {
    Throwable cause = e.getCause();
    return String.valueOf((cause == null ? e : cause).getMessage());
  }

  /** Starts a child for the next program, now that this one's takes no more time of it. */
  private synchronized void prepareNext() {
    ChildProcess waiting = spare;
    if (!isClosed && (waiting == null || !waiting.isAlive())) {
      spare = start();
    }
  }

  private int add(ChildProcess child, ChildProcess.Program program) {
    return child.add(program, settings.programsAtOnce(), settings.programsInAll());
  }

  private ChildProcess start() {
    try {
      return ChildProcess.start(command.builder(settings), MOST_CHARS);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /**
   * Stops a program's turn: by the child if it can, else with the child.
   *
   * @param isTurning returns whether the turn still runs
   */
  void stop(Place at, BooleanSupplier isTurning) {
    if (settings.programsInAll() == 1) {
      at.child().kill("the program was stopped");
      return;
    }
    // On other threads: a child that does not listen blocks those that write to it.
    ChildProcess.daemon(
        () -> at.child().send(Frame.of(Frame.Kind.INTERRUPT, at.number())), "footbridge-stop");
    var unused =
        Later.EXECUTOR.schedule(
            () -> {
              if (isTurning.getAsBoolean()) {
                at.child().kill("a program in it could not be stopped otherwise");
              }
            },
            STOP_GRACE.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Frees a program that runs no turn. */
  void free(Place at) {
    if (!at.child().remove(at.number(), settings.programsInAll())) {
      ChildProcess.daemon(
          () -> at.child().send(Frame.of(Frame.Kind.CLOSE, at.number())), "footbridge-close");
    }
  }

  /** Ends all children, and their programs. */
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
    left.forEach(child -> child.kill("the isolated runtime was closed"));
  }

  /** Created with the first program that has to be stopped. */
  private static final class Later {
    static final ScheduledExecutorService EXECUTOR =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "footbridge-stop-later");
              thread.setDaemon(true);
              return thread;
            });
  }
}
