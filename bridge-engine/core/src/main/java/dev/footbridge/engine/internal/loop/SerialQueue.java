package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time, in order, on the threads of an executor. A thread that is not ours is
 * handed back after a few tasks, since others may wait for it; one of ours is kept as long as there
 * are tasks, and for a moment after: calls come and go quickly, and to wake a thread takes longer
 * than most of them.
 */
public final class SerialQueue {
  /** How many tasks run before a host's thread is left to others; it may be its main thread. */
  static final int MOST_AT_ONCE = 16;

  /** About what it costs to wake a thread; with a single processor there is nothing to gain. */
  private static final long LINGER_NANOS =
      Runtime.getRuntime().availableProcessors() > 1 ? 50_000 : 0;

  private final Object lock = new Object();
  private final String name;
  private final Executor executor;
  private final Activity activity;
  private final boolean keepsThread;
  private final Queue<Runnable> tasks = new ArrayDeque<>(); // guarded by lock
  private volatile boolean draining; // a thread runs tasks, or was asked for; written under lock
  private boolean begun; // whether that thread has begun; guarded by lock
  private long lastRequest; // the number of the request for it; guarded by lock
  private boolean closed; // guarded by lock
  private volatile boolean isEmpty = true; // written under lock
  private volatile @Nullable Thread thread; // set under lock, so that a task taken has begun

  /**
   * Creates an empty queue.
   *
   * @param name what its work is called where a method refuses to wait on it
   * @param activity counts each task from being added until it has run
   * @param keepsThread whether the executor's threads are ours, and as many as are asked for
   */
  public SerialQueue(String name, Executor executor, Activity activity, boolean keepsThread) {
    this.name = name;
    this.executor = executor;
    this.activity = activity;
    this.keepsThread = keepsThread;
  }

  /**
   * Adds a task, which must not throw.
   *
   * @return false if the queue is closed; then the task is not added
   * @throws java.util.concurrent.RejectedExecutionException if the executor takes no work; then
   *     what was queued is dropped
   */
  public boolean add(Runnable task) {
    long request;
    synchronized (lock) {
      if (closed) {
        return false;
      }
      request = enqueue(task);
    }
    if (request >= 0) {
      requestThread(request);
    }
    return true;
  }

  /** Drops the tasks that have not begun, and takes no more. */
  public void close() {
    int dropped;
    synchronized (lock) {
      closed = true;
      dropped = dropTasks();
    }
    endActivity(dropped);
  }

  /** Adds the last task of a closed queue. */
  public void addLast(Runnable task) {
    long request;
    synchronized (lock) {
      request = enqueue(task);
    }
    if (request >= 0) {
      requestThread(request);
    }
  }

  /** Whether the calling thread runs a task of this queue. */
  public boolean isCurrentThread() {
    return thread == Thread.currentThread();
  }

  /** Returns the thread that runs a task now, or null. */
  public @Nullable Thread runningThread() {
    synchronized (lock) {
      return thread;
    }
  }

  /** Adds a task; returns the number of the request for a thread, or -1 if none is needed. */
  private long enqueue(Runnable task) { // holds lock
    activity.begin();
    tasks.add(task);
    isEmpty = false;
    if (draining) {
      return -1;
    }
    draining = true;
    begun = false;
    return ++lastRequest;
  }

  private void requestThread(long request) {
    try {
      execute(request);
    } catch (RuntimeException | Error e) {
      int dropped = 0;
      synchronized (lock) {
        if (request == lastRequest && !begun) { // else the executor took it all the same
          lastRequest++;
          draining = false;
          dropped = dropTasks();
        }
      }
      endActivity(dropped);
      throw e;
    }
  }

  /** Drops the tasks that have not begun; returns how many. */
  private int dropTasks() { // holds lock
    int dropped = tasks.size();
    tasks.clear();
    isEmpty = true;
    return dropped;
  }

  private void endActivity(int count) {
    for (int i = 0; i < count; i++) {
      activity.end();
    }
  }

  private void drain(long request) {
    synchronized (lock) {
      if (request != lastRequest) {
        return; // the request was taken back
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

  /** Has the executor run what is left; returns whether it will. */
  private boolean isHandedOn() {
    long request;
    synchronized (lock) {
      if (tasks.isEmpty()) {
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

  /** Takes back a request whose thread has not begun; returns whether it did. */
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
      Runnable task = tasks.poll();
      isEmpty = tasks.isEmpty();
      draining = task != null;
      thread = draining ? Thread.currentThread() : null;
      return task;
    }
  }
}
