package android.os;

import dev.footbridge.standins.internal.CurrentProgram;
import dev.footbridge.standins.internal.ProgramState;
import dev.footbridge.standins.internal.StandIn;

/** The queue of a thread: that of the main thread runs with the handlers of its program. */
@StandIn
public final class Looper {
  private static final ThreadLocal<Looper> PREPARED = new ThreadLocal<>();

  private final MessageQueue queue;
  private final Thread thread; // null for a main thread, which is not always the same thread

  private Looper(ProgramState program, Thread thread) {
    this.queue = new MessageQueue(program, this, thread != null);
    this.thread = thread;
    program.atEnd(queue::quit);
  }

  public static Looper getMainLooper() {
    return mainOf(CurrentProgram.get("Looper.getMainLooper"));
  }

  static Looper mainOf(ProgramState program) {
    return program.part(Looper.class, Looper.class, of -> new Looper(of, null));
  }

  public static Looper myLooper() {
    Looper prepared = PREPARED.get();
    return prepared == null && CurrentProgram.isMain() ? getMainLooper() : prepared;
  }

  public static MessageQueue myQueue() {
    return myLooper().queue;
  }

  public static void prepare() {
    if (myLooper() != null) {
      throw new RuntimeException("Only one Looper may be created per thread");
    }
    PREPARED.set(new Looper(CurrentProgram.get("Looper.prepare"), Thread.currentThread()));
  }

  public static void loop() {
    Looper own = PREPARED.get();
    if (own == null) {
      throw new RuntimeException("No Looper; Looper.prepare() wasn't called on this thread.");
    }
    own.queue.loop();
  }

  MessageQueue queue() {
    return queue;
  }

  public MessageQueue getQueue() {
    return queue;
  }

  public Thread getThread() {
    if (thread != null) {
      return thread;
    }
    if (isCurrentThread()) {
      return Thread.currentThread();
    }
    throw new UnsupportedOperationException(
        "the main thread of a program is not one thread on a plain JVM; use isCurrentThread");
  }

  public boolean isCurrentThread() {
    return myLooper() == this;
  }

  public void quit() {
    requireNotMain();
    queue.quit();
  }

  public void quitSafely() {
    requireNotMain();
    queue.quitSafely();
  }

  private void requireNotMain() {
    if (thread == null) {
      throw new IllegalStateException("Main thread not allowed to quit.");
    }
  }

  @Override
  public String toString() {
    return "Looper (" + (thread == null ? "main" : thread.getName()) + ")";
  }
}
