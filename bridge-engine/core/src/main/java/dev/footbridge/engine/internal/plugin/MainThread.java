package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.MiniAppContext;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.host.HostedProgram;
import dev.footbridge.engine.internal.loop.Activity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The main thread of one program's plugins (rule T2). Holds the tasks that are posted while the
 * plugins are being created, and forgets the delayed ones when the program ends.
 */
public final class MainThread implements HostedProgram {
  /** A century; with longer delays, the due time could overflow. */
  private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(36_525);

  /** What the work on a thread was started for; none if that is not known. */
  private static final ThreadLocal<@Nullable WorkOrigin> ORIGIN = new ThreadLocal<>();

  private final Clock clock;
  private final Activity activity;
  private final Predicate<Runnable> queue;
  private final BooleanSupplier isCurrent;
  private final Consumer<Throwable> failed;
  private final Object lock = new Object();
  private @Nullable List<Runnable> early = new ArrayList<>(); // null once open; guarded by lock
  private final Set<Delayed> delayed = new HashSet<>(); // guarded by lock
  private boolean ended; // guarded by lock
  private volatile @Nullable MiniAppContext context;
  private volatile Consumer<Runnable> runner = Runnable::run;

  /**
   * Creates a main thread that holds its tasks.
   *
   * @param activity counts the setting of a delayed task as work, for those who wait for some
   * @param queue adds a task to the queue of the program's handlers; false if it is closed
   * @param isCurrent whether the calling thread runs a task of that queue
   * @param failed receives the exceptions of tasks
   */
  public MainThread(
      Clock clock,
      Activity activity,
      Predicate<Runnable> queue,
      BooleanSupplier isCurrent,
      Consumer<Throwable> failed) {
    this.clock = clock;
    this.activity = activity;
    this.queue = queue;
    this.isCurrent = isCurrent;
    this.failed = failed;
  }

  /**
   * Sets what the host created.
   *
   * @param runner runs work of the plugins on the calling thread
   */
  void serve(MiniAppContext context, Consumer<Runnable> runner) {
    this.context = context;
    this.runner = runner;
  }

  /** Queues the tasks that were held, and from now on each at once. */
  public void open() {
    List<Runnable> held;
    synchronized (lock) {
      held = early == null ? List.of() : early;
      early = null;
    }
    held.forEach(this::queue);
  }

  /** Refuses tasks from now on, and cancels the delayed ones. */
  void end() {
    synchronized (lock) {
      ended = true;
      early = null;
      delayed.forEach(Delayed::stop);
      delayed.clear();
    }
  }

  /**
   * Begins work on this thread that is for a call, or for none if that is null. Does nothing unless
   * the clock is manual: others do not skip delays.
   *
   * @return for {@link #leave}
   */
  @Nullable WorkOrigin enter(@Nullable Endable call) {
    if (!clock.isManual()) {
      return null;
    }
    WorkOrigin outer = ORIGIN.get();
    ORIGIN.set(call == null ? WorkOrigin.NO_CALL : WorkOrigin.of(call));
    return outer;
  }

  /** Ends what {@link #enter} began. */
  void leave(@Nullable WorkOrigin outer) {
    if (clock.isManual()) {
      ORIGIN.set(outer);
    }
  }

  /**
   * Returns how many open calls are known to wait for delayed tasks, at most: each call of such a
   * task counts once, and each task whose call is not known.
   */
  public int delayedCalls() {
    synchronized (lock) {
      Set<WorkOrigin> calls = new HashSet<>();
      int unknown = 0;
      for (Delayed each : delayed) {
        if (each.cause == null) {
          unknown++;
        } else if (each.cause.isOpenCall()) {
          calls.add(each.cause);
        }
      }
      return unknown + calls.size();
    }
  }

  /** Returns how many delayed tasks are not due yet. */
  public int delayed() {
    synchronized (lock) {
      return delayed.size();
    }
  }

  @Override
  public MiniAppContext context() {
    return Objects.requireNonNull(context, "the host has created no context yet");
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public boolean isMainThread() {
    return isCurrent.getAsBoolean();
  }

  @Override
  public @Nullable Object origin() {
    return ORIGIN.get();
  }

  @Override
  public boolean post(Runnable task) {
    return post(task, ORIGIN.get());
  }

  @Override
  public boolean post(Runnable task, @Nullable Object cause) {
    Objects.requireNonNull(task, "task");
    Runnable traced = cause instanceof WorkOrigin known ? () -> runFor(known, task) : task;
    synchronized (lock) {
      if (ended) {
        return false;
      }
      if (early != null) {
        early.add(traced);
        return true;
      }
    }
    return queue(traced);
  }

  @Override
  public Clock.Alarm postDelayed(Runnable task, long delayNanos) {
    Delayed later = new Delayed(Objects.requireNonNull(task, "task"));
    if (delayNanos <= 0) {
      post(later);
      return later;
    }
    activity.begin();
    try {
      synchronized (lock) {
        if (!ended) {
          later.alarm = after(later::due, delayNanos);
          delayed.add(later); // the alarm may have rung, but waits for the lock
        }
      }
    } finally {
      activity.end();
    }
    return later;
  }

  @Override
  public Clock.Alarm after(Runnable task, long delayNanos) {
    Objects.requireNonNull(task, "task");
    return clock.at(clock.nanoTime() + Math.min(delayNanos, LONGEST_NANOS), task);
  }

  @Override
  public void run(Runnable work) {
    runner.accept(Objects.requireNonNull(work, "work"));
  }

  private void runFor(WorkOrigin cause, Runnable task) {
    ORIGIN.set(cause); // for a thread that has none: between tasks
    try {
      task.run();
    } finally {
      ORIGIN.remove();
    }
  }

  private boolean queue(Runnable task) {
    return queue.test(() -> runTask(task));
  }

  private void runTask(Runnable task) {
    try {
      runner.accept(task);
    } catch (Throwable e) { // also what a task throws without declaring it
      failed.accept(e);
    }
  }

  /** A task that runs once, unless it is cancelled before. */
  private final class Delayed implements Runnable, Clock.Alarm {
    private final AtomicReference<@Nullable Runnable> task;
    private final @Nullable WorkOrigin cause = ORIGIN.get();
    private Clock.@Nullable Alarm alarm; // guarded by lock

    Delayed(Runnable task) {
      this.task = new AtomicReference<>(task);
    }

    void due() {
      synchronized (lock) {
        delayed.remove(this);
      }
      post(this, cause);
    }

    @Override
    public void run() {
      Runnable mine = task.getAndSet(null);
      if (mine != null) {
        mine.run();
      }
    }

    @Override
    public void cancel() {
      task.set(null);
      synchronized (lock) {
        delayed.remove(this);
        stop();
      }
    }

    void stop() { // holds lock
      if (alarm != null) {
        alarm.cancel();
      }
    }
  }
}
