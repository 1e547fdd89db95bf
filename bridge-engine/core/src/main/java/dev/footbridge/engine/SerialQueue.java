package dev.footbridge.engine;

import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.WorkThread;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time, in order, on the threads of an executor. A thread that is not ours is
 * handed back after a few tasks, for others may wait for it; one of ours is kept as long as there
 * are tasks, and for a moment after: calls come and go quickly, and to wake a thread takes longer
 * than most of them.
 */
final class SerialQueue {
  /** How many tasks run before a host's thread is left to others; it may be its main thread. */
  static final int MOST_AT_ONCE = 16;

  /** About what it costs to wake a thread; there is nothing to win with a single processor. */
  private static final long LINGER_NANOS =
      Runtime.getRuntime().availableProcessors() > 1 ? 50_000 : 0;

  private final Object lock = new Object();
  private final Queue<Runnable> tasks = new ArrayDeque<>(); // guarded by lock
  private final String name;
  private final Executor executor;
  private final Activity activity;
  private final boolean keepsThread;
  private boolean draining; // guarded by lock
  private volatile boolean isEmpty = true; // written under lock
  private volatile @Nullable Thread thread; // set under lock, lest a task taken look not begun

  /**
   * Creates an empty queue.
   *
   * @param name what its work is called where a method refuses to wait on it
   * @param activity counts each task from being added until it has run
   * @param keepsThread whether the executor's threads are ours, and as many as are asked for
   */
  SerialQueue(String name, Executor executor, Activity activity, boolean keepsThread) {
    this.name = name;
    this.executor = executor;
    this.activity = activity;
    this.keepsThread = keepsThread;
  }

  /**
   * Adds a task, which must not throw.
   *
   * @throws java.util.concurrent.RejectedExecutionException if the executor takes no work
   */
  void add(Runnable task) {
    activity.begin();
    try {
      synchronized (lock) {
        tasks.add(task);
        isEmpty = false;
        if (draining) {
          return;
        }
        draining = true;
      }
    } catch (Error e) { // the stack or the memory is exhausted
      activity.end();
      throw e;
    }
    try {
      execute();
    } catch (RuntimeException | Error e) {
      drop(true);
      throw e;
    }
  }

  /** Drops the tasks that have not begun. */
  void clear() {
    drop(false);
  }

  private void drop(boolean stopDraining) {
    int dropped;
    synchronized (lock) {
      dropped = tasks.size();
      tasks.clear();
      isEmpty = true;
      draining &= !stopDraining;
    }
    for (int i = 0; i < dropped; i++) {
      activity.end();
    }
  }

  /** Tells whether the calling thread runs a task of this queue. */
  boolean isCurrentThread() {
    return thread == Thread.currentThread();
  }

  /** Returns the thread that runs a task now, or null. */
  @Nullable Thread runningThread() {
    synchronized (lock) {
      return thread;
    }
  }

  private void drain() {
    int left = MOST_AT_ONCE;
    for (Runnable task = next(); task != null; task = next()) {
      run(task);
      if (keepsThread) {
        linger();
      } else if (--left == 0) {
        if (isHandedOn()) {
          return;
        }
        left = MOST_AT_ONCE;
      }
    }
  }

  /** Waits a moment for a task, without sleeping. (Android 8 has no Thread.onSpinWait.) */
  private void linger() {
    if (isEmpty) {
      long start = System.nanoTime();
      while (isEmpty && System.nanoTime() - start < LINGER_NANOS) {}
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) { // a defect, which must not hold up the tasks behind
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    } finally {
      thread = null;
      activity.end();
    }
  }

  /** Has the executor go on with what is left; tells whether it will. */
  private boolean isHandedOn() {
    synchronized (lock) {
      if (tasks.isEmpty()) {
        return false;
      }
    }
    try {
      execute();
      return true;
    } catch (RuntimeException | Error e) {
      return false; // what was accepted is still to be run, so it is run here
    }
  }

  private void execute() {
    executor.execute(() -> WorkThread.run(name, this::drain));
  }

  private @Nullable Runnable next() {
    synchronized (lock) {
      Runnable task = tasks.poll();
      isEmpty = tasks.isEmpty();
      draining = task != null;
      thread = draining ? Thread.currentThread() : null;
      return task;
    }
  }
}
