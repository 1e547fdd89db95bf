package dev.footbridge.engine.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule X4: a turn is stopped until it has left. */
@Timeout(60)
class TurnStopTest {
  @Test
  void X4_theTurnIsStoppedAgainAndAgain() {
    AtomicInteger stops = new AtomicInteger();
    TurnStop[] stop = new TurnStop[1];
    stop[0] =
        new TurnStop(
            () -> {
              assertThat(stop[0].hasLeft()).isFalse();
              if (stops.incrementAndGet() == 4) {
                stop[0].turnLeft();
              }
            });
    stop[0].untilLeft();
    assertThat(stops).hasValue(4);
    assertThat(stop[0].hasLeft()).isTrue();
  }

  @Test
  void X4_aStopThatFailsIsReportedAndTriedAgain() {
    List<Throwable> uncaught = new ArrayList<>();
    Error bug = new AssertionError("a bug");
    AtomicInteger stops = new AtomicInteger();
    TurnStop[] stop = new TurnStop[1];
    stop[0] =
        new TurnStop(
            () -> {
              if (stops.incrementAndGet() == 1) {
                throw bug;
              }
              stop[0].turnLeft();
            });
    Thread thread = new Thread(stop[0]::untilLeft);
    thread.setUncaughtExceptionHandler((of, thrown) -> uncaught.add(thrown));
    thread.start();
    join(thread);
    assertThat(stops).hasValue(2);
    assertThat(uncaught).containsExactly(bug);
  }

  @Test
  void anInterruptEndsIt() {
    Thread thread =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              new TurnStop(() -> {}).untilLeft();
              assertThat(Thread.currentThread().isInterrupted()).isTrue();
            });
    List<Throwable> uncaught = new ArrayList<>();
    thread.setUncaughtExceptionHandler((of, thrown) -> uncaught.add(thrown));
    thread.start();
    join(thread);
    assertThat(uncaught).isEmpty();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
