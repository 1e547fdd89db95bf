package android.os;

import dev.footbridge.standins.internal.CurrentProgram;
import dev.footbridge.standins.internal.ProgramState;
import dev.footbridge.standins.internal.StandIn;

/** The queue of a thread: that of the main thread runs with the handlers of its program. */
@StandIn
public final class Looper {
  private static final ThreadLocal<Looper> PREPARED = new ThreadLocal<>();

  private final MessageQueue queue;
  private final boolean isMain;
  private final Thread thread; // of a main looper, one that only stands for it

  private Looper(ProgramState program, boolean isMain, Thread thread) {
    this.queue = new MessageQueue(program, this, !isMain);
    this.isMain = isMain;
    this.thread = thread;
    program.atEnd(queue::quit);
  }

  public static Looper getMainLooper() {
    return mainOf(CurrentProgram.get("Looper.getMainLooper"));
  }

  static Looper mainOf(ProgramState program) {
    return program.part(Looper.class, Looper.class, of -> new Looper(of, true, standIn()));
  }

  /** Returns a thread that never runs. */
  private static Thread standIn() {
    return new Thread(null, () -> {}, "main", 0, false);
  }

  public static Looper myLooper() {
    return CurrentProgram.isMain() ? getMainLooper() : prepared();
  }

  public static MessageQueue myQueue() {
    return myLooper().queue;
  }

  public static void prepare() {
    if (myLooper() != null) {
      throw new RuntimeException("Only one Looper may be created per thread");
    }
    PREPARED.set(new Looper(CurrentProgram.get("Looper.prepare"), false, Thread.currentThread()));
  }

  /** Returns the one of this thread, unless another program left it on a thread of a pool. */
  private static Looper prepared() {
    Looper own = PREPARED.get();
    if (own == null || own.queue.isLooping()) {
      return own;
    }
    ProgramState current = CurrentProgram.find();
    boolean isAnothers = current != null && current != own.queue.program();
    if (isAnothers || own.queue.program().hasEnded()) {
      PREPARED.remove();
      return null;
    }
    return own;
  }

  public static void loop() {
    Looper own = prepared();
    if (own == null) {
      throw new RuntimeException("No Looper; Looper.prepare() wasn't called on this thread.");
    }
    own.queue.loop();
  }

  MessageQueue queue() {
    return queue;
  }

  /**
   * Returns the queue for a message that this thread posts. There is one main Looper on Android,
   * and plugins keep a Handler of it in a static field, which programs share here: so each program
   * posts to its own.
   */
  MessageQueue queueOfThisProgram() {
    ProgramState current = isMain ? CurrentProgram.find() : null;
    return current == null || current == queue.program() ? queue : mainOf(current).queue;
  }

  public MessageQueue getQueue() {
    return queue;
  }

  /**
   * Returns the calling thread on the main thread, which is not always the same one here; elsewhere
   * a thread that never runs, so that a comparison with the calling one says what it does on
   * Android.
   */
  public Thread getThread() {
    return isMain && isCurrentThread() ? Thread.currentThread() : thread;
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
    if (isMain) {
      throw new IllegalStateException("Main thread not allowed to quit.");
    }
  }

  @Override
  public String toString() {
    return "Looper (" + thread.getName() + ")";
  }
}
