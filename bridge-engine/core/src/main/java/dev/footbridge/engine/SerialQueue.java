package dev.footbridge.engine;

import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.WorkThread;
import dev.footbridge.engine.internal.StackRoom;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time, in order, on the threads of an executor. A thread that is not ours is
 * handed back after a few tasks, for others may wait for it; one of ours is kept as long as there
 * are tasks, and for a moment after: calls come and go quickly, and to wake a thread takes longer
 * than most of them.
 *
 * <p>The tasks are linked without a method call in between, because the stack of who adds one can
 * run out at any, and would leave a collection of the platform's half changed.
 */
final class SerialQueue {
  /** How many tasks run before a host's thread is left to others; it may be its main thread. */
  static final int MOST_AT_ONCE = 16;

  /** About what it costs to wake a thread; there is nothing to win with a single processor. */
  private static final long LINGER_NANOS =
      Runtime.getRuntime().availableProcessors() > 1 ? 50_000 : 0;

  private final Object lock = new Object();
  private final String name;
  private final Executor executor;
  private final Activity activity;
  private final boolean keepsThread;
  private @Nullable Task first; // guarded by lock
  private @Nullable Task last; // guarded by lock
  private volatile boolean draining; // a thread runs tasks, or was asked for; written under lock
  private boolean begun; // whether that thread has begun; guarded by lock
  private long lastRequest; // the number of the request for it; guarded by lock
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

  /** A task, and the one behind it. */
  private static final class Task {
    final Runnable work;
    @Nullable Task next;

    Task(Runnable work) {
      this.work = work;
    }
  }

  /**
   * Adds a task, which must not throw.
   *
   * @throws java.util.concurrent.RejectedExecutionException if the executor takes no work
   * @throws Error if the stack or the memory is exhausted; then the task is not added, or runs with
   *     the next one, or after {@link #resume}
   */
  void add(Runnable task) {
    if (!draining) {
      StackRoom.require(); // or the task would be added, and nobody asked to run it
    }
    Task added = new Task(task);
    long request;
    activity.begin();
    synchronized (lock) {
      if (last == null) {
        first = added;
      } else {
        last.next = added;
      }
      last = added;
      isEmpty = false;
      if (draining) {
        return;
      }
      draining = true;
      begun = false;
      request = ++lastRequest;
    }
    try {
      execute(request);
    } catch (RuntimeException e) {
      drop(true);
      throw e;
    } catch (Error e) { // the executor may have taken it, or not
      synchronized (lock) {
        if (request == lastRequest && !begun) {
          draining = false;
          lastRequest++;
        }
      }
      throw e;
    }
  }

  /** Runs what is not on its way, because the stack of who added it ran out. */
  void resume() {
    long request;
    synchronized (lock) {
      if (draining || first == null) {
        return;
      }
      draining = true;
      begun = false;
      request = ++lastRequest;
    }
    try {
      execute(request);
    } catch (RuntimeException | Error e) { // who added it was told
      drop(true);
    }
  }

  /** Drops the tasks that have not begun. */
  void clear() {
    drop(false);
  }

  private void drop(boolean stopDraining) {
    Task dropped;
    synchronized (lock) {
      dropped = first;
      first = null;
      last = null;
      isEmpty = true;
      draining &= !stopDraining;
    }
    for (; dropped != null; dropped = dropped.next) {
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

  private void drain(long request) {
    synchronized (lock) {
      if (request != lastRequest) {
        return; // who asked for this thread did not learn that it comes
      }
      begun = true;
    }
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
    long request;
    synchronized (lock) {
      if (first == null) {
        return false;
      }
      begun = false;
      request = ++lastRequest;
    }
    try {
      execute(request);
      return true;
    } catch (RuntimeException
        | Error e) { // what was accepted is still to be run, so it is run here
      return !isTakenBack(request);
    }
  }

  /** Takes back a request whose thread has not begun; tells whether it did. */
  private boolean isTakenBack(long request) {
    synchronized (lock) {
      if (request != lastRequest || begun) {
        return false;
      }
      lastRequest++;
      begun = true;
      return true;
    }
  }

  private void execute(long request) {
    executor.execute(() -> WorkThread.run(name, () -> drain(request)));
  }

  private @Nullable Runnable next() {
    synchronized (lock) {
      Task task = first;
      if (task != null) {
        first = task.next;
        if (first == null) {
          last = null;
        }
      }
      isEmpty = first == null;
      draining = task != null;
      thread = draining ? Thread.currentThread() : null;
      return task == null ? null : task.work;
    }
  }
}
