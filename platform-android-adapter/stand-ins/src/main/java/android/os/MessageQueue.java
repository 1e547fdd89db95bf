package android.os;

import android.util.Log;
import dev.footbridge.standins.internal.CurrentProgram;
import dev.footbridge.standins.internal.ProgramState;
import dev.footbridge.standins.internal.StandIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The messages of a Looper by time, then in the order in which they came. Each has a ticket at its
 * time, which runs the first message that is due, or wakes the own thread for it; so the order does
 * not depend on the clock.
 */
@StandIn
public final class MessageQueue {
  /** The time of messages at the front, before that of any clock. */
  static final long FRONT = -1;

  private final ProgramState program;
  private final Looper looper;
  private final boolean hasThread;
  private final PriorityQueue<Message> messages = // guarded by this
      new PriorityQueue<>(
          Comparator.<Message>comparingLong(m -> m.when).thenComparingLong(m -> m.order));
  private long nextOrder; // guarded by this
  private boolean quitting; // guarded by this
  private Loop loop = Loop.AHEAD; // of the own thread; guarded by this

  private enum Loop {
    AHEAD,
    RUNS,
    OVER
  }

  MessageQueue(ProgramState program, Looper looper, boolean hasThread) {
    this.program = program;
    this.looper = looper;
    this.hasThread = hasThread;
  }

  ProgramState program() {
    return program;
  }

  long uptimeMillis() {
    return TimeUnit.NANOSECONDS.toMillis(nanoTime());
  }

  private long nanoTime() {
    return program.hosted().clock().nanoTime();
  }

  /** Adds a message, which runs for the program that adds it; returns false after the end. */
  boolean enqueue(Message message, long when) {
    if (add(message, when)) {
      return true;
    }
    if (CurrentProgram.find() != null) { // as Android does
      Log.w("MessageQueue", message.target + " sending message to a Handler on a dead thread");
    }
    message.recycle();
    return false;
  }

  private boolean add(Message message, long when) {
    ProgramState poster = hasThread ? CurrentProgram.find() : null;
    synchronized (this) {
      if (message.isInUse) {
        throw new IllegalStateException(message + " This message is already in use.");
      }
      if (quitting) {
        return false;
      }
      message.isInUse = true;
      message.when = when;
      message.order = when == FRONT ? -nextOrder++ : nextOrder++; // the last comes to the front
      message.poster = poster == null ? program : poster;
      message.contextLoader = Thread.currentThread().getContextClassLoader();
      messages.add(message);
      long delay = TimeUnit.MILLISECONDS.toNanos(when) - nanoTime();
      if (!hasThread) {
        message.ticket = CurrentProgram.post(program, delay, this::runNext);
      } else if (delay <= 0) {
        ring(message);
      } else {
        message.ticket = program.hosted().after(() -> ring(message), delay);
      }
      return true;
    }
  }

  /** Runs the first message if it is due. */
  private void runNext() {
    Message next = takeDue();
    if (next != null) {
      next.dispatch();
    }
  }

  private synchronized Message takeDue() {
    Message head = messages.peek();
    return head == null || head.when > uptimeMillis() ? null : messages.remove();
  }

  /** Wakes the own thread for a message whose time has come. */
  private synchronized void ring(Message message) {
    if (loop != Loop.OVER && messages.contains(message)) {
      message.beginWork();
      notifyAll();
    }
  }

  /** Runs the messages of the own thread until it quits. */
  void loop() {
    enter();
    try {
      for (Message next = await(); next != null; next = await()) {
        run(next);
      }
    } finally {
      leave();
    }
  }

  /**
   * Runs a message for the program that posted it. What it throws is reported, and the next one
   * runs, as on the main thread.
   */
  private static void run(Message message) {
    ProgramState poster = message.poster;
    try {
      poster.hosted().run(message::dispatch);
    } catch (Throwable e) { // also what a plugin throws without declaring it
      poster.services().failed(e);
    } finally {
      message.endWork();
    }
  }

  private synchronized void enter() {
    loop = Loop.RUNS;
  }

  synchronized boolean isLooping() {
    return loop == Loop.RUNS;
  }

  /** Says that the own thread runs no more messages, so that nothing waits for them. */
  synchronized void leave() {
    loop = Loop.OVER;
    messages.forEach(Message::endWork);
  }

  private synchronized Message await() {
    for (Message due = takeDue(); ; due = takeDue()) {
      if (due != null) {
        due.beginWork(); // it may be due before its ticket is
        return due;
      }
      if (quitting) {
        return null;
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
  }

  synchronized boolean has(Predicate<Message> which) {
    return messages.stream().anyMatch(which);
  }

  synchronized void remove(Predicate<Message> which) {
    List<Message> removed = new ArrayList<>();
    messages.removeIf(
        message -> {
          boolean goes = which.test(message);
          if (goes) {
            removed.add(message);
          }
          return goes;
        });
    removed.forEach(this::drop);
  }

  private void drop(Message message) {
    if (message.ticket != null) {
      message.ticket.cancel();
    }
    message.endWork();
    message.recycleUnchecked();
  }

  synchronized void quit() {
    quitting = true;
    remove(message -> true);
    notifyAll();
  }

  synchronized void quitSafely() {
    long now = uptimeMillis();
    quitting = true;
    remove(message -> message.when > now);
    notifyAll();
  }

  @Override
  public String toString() {
    return "MessageQueue of " + looper;
  }
}
