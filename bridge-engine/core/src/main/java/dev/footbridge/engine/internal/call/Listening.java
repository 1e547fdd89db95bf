package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.thread.Uncaught;
import dev.footbridge.engine.spi.StackRoom;
import java.util.List;
import java.util.function.Consumer;

/**
 * The listeners of one program: notifies them until it has ended, and protects the engine from
 * their exceptions.
 */
public final class Listening<L> {
  private final List<L> all;
  private final ListenerGate gate;

  /** Creates the notification of {@code all}, in that order, while {@code gate} is open. */
  public Listening(List<? extends L> all, ListenerGate gate) {
    this.all = List.copyOf(all);
    this.gate = gate;
  }

  /** Returns how many listeners there are. */
  public int size() {
    return all.size();
  }

  /**
   * Notifies each listener, in order, unless the gate is closed. An exception of one goes to the
   * thread's uncaught-exception handler.
   */
  public void tell(Consumer<? super L> message) {
    if (all.isEmpty() || !gate.enter()) {
      return;
    }
    try {
      tellAll(message);
    } finally {
      gate.leave();
    }
  }

  /**
   * Closes the gate, and notifies each listener of that.
   *
   * @param mostNanos how long it waits at most, in real time, for listeners that are being notified
   */
  public void tellLast(long mostNanos, Consumer<? super L> message) {
    gate.close(mostNanos);
    tellAll(message);
  }

  /**
   * Notifies one listener as {@link #tell} does, unless the stack is exhausted. A listener that
   * recurses to the end of a stack that has room is a bug of the listener, like any exception.
   *
   * @throws StackOverflowError if the stack is exhausted
   */
  public void tellIfRoom(int index, Consumer<? super L> message) {
    if (!gate.enter()) {
      return;
    }
    try {
      message.accept(all.get(index));
    } catch (Throwable e) {
      if (e instanceof StackOverflowError overflow && !StackRoom.hasForCall()) {
        throw overflow;
      }
      Uncaught.report(e);
    } finally {
      gate.leave();
    }
  }

  private void tellAll(Consumer<? super L> message) {
    for (L listener : all) {
      try {
        message.accept(listener);
      } catch (Throwable e) { // also what a listener throws without declaring it
        Uncaught.report(e);
      }
    }
  }
}
