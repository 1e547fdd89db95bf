package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule X10: after the end, nobody passes. */
@Timeout(60)
class ListenerGateTest {
  private final ListenerGate gate = new ListenerGate();

  @Test
  void X10_severalMayBeInsideUntilItIsClosed() {
    assertThat(gate.enter()).isTrue();
    assertThat(gate.enter()).isTrue();
    gate.leave();
    gate.leave();
    gate.close(Long.MAX_VALUE);
    assertThat(gate.enter()).isFalse();
    assertThat(gate.enter()).isFalse();
  }

  @Test
  void X10_theCloseWaitsForThoseInside() throws Exception {
    assertThat(gate.enter()).isTrue();
    Thread closing = new Thread(() -> gate.close(TimeUnit.MINUTES.toNanos(5)));
    closing.start();
    await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    assertThat(gate.enter()).as("while it is being closed").isFalse();
    assertThat(closing.isAlive()).isTrue();

    gate.leave();
    closing.join();
  }

  @Test
  void X10_theCloseWaitsOnlySoLong() {
    assertThat(gate.enter()).isTrue();
    gate.close(1);
    assertThat(gate.enter()).isFalse();
  }

  @Test
  void X10_anInterruptDoesNotEndTheWaitAndIsKept() throws Exception {
    assertThat(gate.enter()).isTrue();
    boolean[] kept = new boolean[1];
    Thread closing =
        new Thread(
            () -> {
              gate.close(TimeUnit.MINUTES.toNanos(5));
              kept[0] = Thread.currentThread().isInterrupted();
            });
    closing.start();
    closing.interrupt();
    await()
        .until(() -> !closing.isInterrupted() && closing.getState() == Thread.State.TIMED_WAITING);
    gate.leave();
    closing.join();
    assertThat(kept[0]).isTrue();
  }
}
