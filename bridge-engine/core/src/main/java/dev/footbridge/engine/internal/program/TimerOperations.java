package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.internal.loop.EventLoop;
import dev.footbridge.engine.internal.wire.Message;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.internal.wire.Outbox;
import dev.footbridge.engine.spi.Payload;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the operations of JavaScript that set and clear timers. */
final class TimerOperations {
  private final EventLoop loop;
  private final Outbox outbox;

  TimerOperations(EventLoop loop, Outbox outbox) {
    this.loop = loop;
    this.outbox = outbox;
  }

  /**
   * Sets timer {@code id}.
   *
   * @param name {@link Op#AGAIN} for a repeating timer that has run
   * @param callback the name of its callback; null if it has none
   */
  void set(long id, @Nullable String name, @Nullable Payload millis, @Nullable String callback) {
    String delay = Objects.requireNonNull(millis).json();
    loop.timers().set(id, nanos(delay), Op.AGAIN.equals(name), callback == null ? "" : callback);
  }

  /** Clears timer {@code id}, or queues its turn. */
  void run(int op, long id) {
    if (op == Op.CLEAR_TIMER) {
      loop.timers().clear(id);
    } else {
      outbox.post(Message.timer(id));
    }
  }

  private static long nanos(String millis) {
    return (long) (Double.parseDouble(millis) * TimeUnit.MILLISECONDS.toNanos(1));
  }
}
