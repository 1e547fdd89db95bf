package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.NoBound;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule S4: the deadlines of synchronous handlers. */
@Timeout(60)
class SyncHandlerWatchTest {
  private final ManualClock clock = new ManualClock();
  private final Activity activity = new Activity(() -> {});
  private final CallServices services =
      StateGateTest.services(
          new OpenCalls(clock, expired -> {}), new StateGate(activity, NoBound.held()), activity);
  private final CountDownLatch overran = new CountDownLatch(1);
  private final SyncHandlerWatch watch =
      new SyncHandlerWatch(
          clock,
          new CallListeners(
              List.of(
                  new CallListener() {
                    @Override
                    public void overran(BridgeCall call) {
                      overran.countDown();
                    }
                  }),
              new ListenerGate()));

  /** A handler that does not return by itself. */
  private final class Endless extends Thread {
    private final Call call;
    final CountDownLatch began = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);

    Endless(Call call) {
      this.call = call;
      setDaemon(true);
    }

    @Override
    public void run() {
      watch.begin(call);
      began.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupted.countDown();
      } finally {
        watch.end();
      }
    }
  }

  private Endless begun(Call call) throws InterruptedException {
    Endless handler = new Endless(call);
    handler.start();
    handler.began.await();
    return handler;
  }

  private void advance(long nanos) {
    clock.advance(Duration.ofNanos(nanos));
  }

  @Test
  void S4_theAlarmOfAnEarlierCallIsSetAgainForTheOneThatRuns() throws Exception {
    watch.begin(StateGateTest.call(1, 10, services));
    watch.end();
    Call second = StateGateTest.call(2, 15, services);
    Endless handler = begun(second);

    advance(10);
    assertThat(second.hasEnded()).isFalse();
    assertThat(clock.nextAlarmNanos()).isEqualTo(15);

    advance(5);
    assertThat(handler.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(overran.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.hasEnded()).isTrue();
    assertThat(second.isCancelled()).isTrue();
  }

  @Test
  void S4_whenNoHandlerRunsTheAlarmIsNotSetAgain() {
    watch.begin(StateGateTest.call(1, 10, services));
    watch.end();
    advance(10);

    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void S9_theHandlerThatRunsAtTheEndIsInterruptedAfterItsCallHasEnded() throws Exception {
    Call call = StateGateTest.call(1, 10, services);
    Endless handler = begun(call);

    watch.close();

    assertThat(call.hasEnded()).isTrue();
    assertThat(handler.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void S9_aStoppedWatchLeavesNoAlarm() {
    watch.begin(StateGateTest.call(1, 10, services));
    watch.end();
    watch.stop();

    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
  }
}
