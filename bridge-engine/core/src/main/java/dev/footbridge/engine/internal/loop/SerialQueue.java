package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.internal.thread.Uncaught;
import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time, in order, on the threads of an executor. A thread of the host is
 * returned after a few tasks, since others may wait for it. A thread of the engine is kept as long
 * as there are tasks, and for a moment longer: waking a thread takes longer than most calls.
 */
public final class SerialQueue {
  /** How many tasks run before a host's thread is returned; it may be the host's main thread. */
  static final int MOST_AT_ONCE = 16;

  /** About the time to wake a thread; zero with a single processor, where waiting gains nothing. */
  private static final long LINGER_NANOS =
      Runtime.getRuntime().availableProcessors() > 1 ? 50_000 : 0;

  private final Object lock = new Object();
  private final String name;
  private final Executor executor;
  private final Activity activity;
  private final boolean keepsThread;
  private final Runnable afterEach;
  private final Queue<Runnable> tasks = new ArrayDeque<>(); // guarded by lock
  private volatile boolean draining; // a thread runs tasks or is requested; written under lock
  private boolean begun; // whether that thread has begun; guarded by lock
  private long lastRequest; // the number of the last thread request; guarded by lock
  private boolean closed; // guarded by lock
  private volatile boolean isEmpty = true; // written under lock
  private volatile @Nullable Thread thread; // set under lock, so that a task taken has begun

  /**
   * Creates an empty queue.
   *
   * @param name names its work in the message of a method that refuses to wait for it
   * @param activity counts each task from when it is added until it has run
   * @param keepsThread whether the executor is the engine's, with an unbounded number of threads
   */
  public SerialQueue(String name, Executor executor, Activity activity, boolean keepsThread) {
    this(name, executor, activity, keepsThread, () -> {});
  }

  /**
   * Does the same.
   *
   * @param afterEach runs after each task, as a part of it
   */
  SerialQueue(
      String name, Executor executor, Activity activity, boolean keepsThread, Runnable afterEach) {
    this.name = name;
    this.executor = executor;
    this.activity = activity;
    this.keepsThread = keepsThread;
    this.afterEach = afterEach;
  }

  /**
   * Adds a task, which must not throw.
   *
   * @return false if the queue is closed; then the task is not added
   * @throws java.util.concurrent.RejectedExecutionException if the executor refuses; then all
   *     queued tasks are dropped
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

  /** Drops the tasks that have not begun, and refuses new ones. */
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

  /** Returns whether the calling thread runs a task of this queue. */
  public boolean isCurrentThread() {
    return thread == Thread.currentThread();
  }

  /** Returns the thread of the running task, or null. */
  public @Nullable Thread runningThread() {
    synchronized (lock) {
      return thread;
    }
  }

  /** Adds a task; returns the number of the thread request to make, or -1 if none is needed. */
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
        if (request == lastRequest && !begun) { // else the executor ran it all the same
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
        return; // the request was cancelled
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

  /** Spins for a moment until a task is added. (Android 8 has no Thread.onSpinWait.) */
  private void linger() {
    if (isEmpty) {
      long start = System.nanoTime();
      while (isEmpty && System.nanoTime() - start < LINGER_NANOS) {}
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
      afterEach.run();
    } catch (RuntimeException | Error e) { // a bug must not block the tasks behind
      Uncaught.report(e);
    } finally {
      thread = null;
      activity.end();
    }
  }

  /** Asks the executor to run the remaining tasks; returns whether it accepted. */
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
    } catch (RuntimeException | Error e) { // accepted tasks must still run, so they run here
      return !isTakenBack(request);
    }
  }

  /** Cancels a request; returns false if its thread has begun. */
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
