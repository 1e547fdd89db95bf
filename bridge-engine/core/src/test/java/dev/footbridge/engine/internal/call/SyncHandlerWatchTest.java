package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules S4, S9: synchronous handlers that run too long; the test's thread runs them. */
@Timeout(60)
class SyncHandlerWatchTest {
  private final ManualClock clock = new ManualClock();
  private final Activity activity = new Activity(() -> {});
  private final CallServices services =
      StateGateTest.services(
          new OpenCalls(clock, expired -> {}), new StateGate(activity), activity);
  private final CompletableFuture<BridgeCall> overran = new CompletableFuture<>();
  private final SyncHandlerWatch watch =
      new SyncHandlerWatch(
          clock,
          new CallListeners(
              List.of(
                  new CallListener() {
                    @Override
                    public void overran(BridgeCall call) {
                      overran.complete(call);
                    }
                  })));

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private Call call(long id, long timeoutNanos) {
    return StateGateTest.call(id, timeoutNanos, services);
  }

  private void advance(long nanos) {
    clock.advance(Duration.ofNanos(nanos));
  }

  /** Waits as a handler that never returns, until it is interrupted. */
  private static void awaitInterrupt() {
    assertThatThrownBy(new CountDownLatch(1)::await).isInstanceOf(InterruptedException.class);
  }

  private static void assertEnded(Call call, String reason) {
    assertThat(Objects.requireNonNull(call.outcome()).json()).contains("fail " + reason + "\"");
  }

  @Test
  void S4_aHandlerIsInterruptedAtItsDeadlineAndItsCallHasEndedByThen() throws Exception {
    Call call = call(1, 10);
    watch.begin(call);
    advance(9);
    assertThat(call.hasEnded()).isFalse();

    advance(1);
    awaitInterrupt();
    assertEnded(call, "timeout");
    watch.end();
    assertThat(overran.get(30, TimeUnit.SECONDS)).isSameAs(call);
  }

  @Test
  void S4_theAlarmOfACallThatHasEndedIsSetAgainForTheNext() throws Exception {
    Call first = call(1, 10);
    watch.begin(first);
    watch.end();
    Call second = call(2, 30);
    watch.begin(second);
    assertThat(clock.nextAlarmNanos()).as("one alarm serves all").isEqualTo(10);

    advance(29);
    assertThat(first.hasEnded()).isFalse();
    assertThat(second.hasEnded()).isFalse();
    advance(1);
    awaitInterrupt();
    assertEnded(second, "timeout");
    assertThat(first.hasEnded()).isFalse();
    watch.end();
    assertThat(overran.get(30, TimeUnit.SECONDS)).isSameAs(second);
  }

  @Test
  void S4_anAlarmWithoutAHandlerIsSetAgainByTheNext() {
    watch.begin(call(1, 10));
    watch.end();
    advance(10);
    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);

    Call second = call(2, 30);
    watch.begin(second);
    advance(20);
    awaitInterrupt();
    assertEnded(second, "timeout");
    watch.end();
  }

  @Test
  void S9_theCallOfARunningHandlerEndsAsClosedAndTheHandlerIsInterrupted() {
    Call call = call(1, 10);
    watch.begin(call);

    watch.close();

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertEnded(call, "closed");
    watch.end();
    assertThat(overran).as("its deadline has not passed").isNotDone();
  }

  @Test
  void S9_withoutARunningHandlerNothingIsInterrupted() {
    Call call = call(1, 10);
    watch.begin(call);
    watch.end();

    watch.close();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(call.hasEnded()).isFalse();
  }

  @Test
  void X7_aStoppedWatchLeavesNoAlarm() {
    watch.begin(call(1, 10));
    watch.end();
    watch.stop();
    watch.begin(call(2, 10));

    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
  }
}
