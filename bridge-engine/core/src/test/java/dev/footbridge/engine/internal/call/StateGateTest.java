package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.result.Outcomes;
import dev.footbridge.engine.internal.result.PayloadLimits;
import dev.footbridge.engine.internal.thread.WorkThread;
import dev.footbridge.engine.internal.wire.CallEnvelope;
import dev.footbridge.engine.internal.wire.Outbox;
import dev.footbridge.engine.spi.Payload;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule T5: senders of states that are too fast. */
@Timeout(60)
class StateGateTest {
  private final Activity activity = new Activity(() -> {});
  private final StateGate gate = new StateGate(activity);
  private final Call call = call(1);

  /** An outbox that delivers nothing. */
  static final class Nowhere implements Outbox {
    @Override
    public void post(Payload message) {}

    @Override
    public void post(Payload message, Runnable taken) {}

    @Override
    public boolean mayWait() {
      return true;
    }
  }

  private Call call(long id) {
    return call(
        id,
        1,
        services(
            new OpenCalls(new ManualClock(), calls -> calls.forEach(OpenCall::timeOut)),
            gate,
            activity));
  }

  /** Creates the services of calls that nobody listens to. */
  static CallServices services(OpenCalls open, StateGate gate, Activity activity) {
    JsonCodec codec = new JsonCodec(500);
    return new CallServices(
        MiniAppInfo.of("wx-test"),
        new CallListeners(List.of()),
        new Outcomes(codec, new PayloadLimits(1000, 500)),
        codec,
        open,
        gate,
        new Nowhere(),
        activity,
        Runnable::run);
  }

  /** Creates an open call. */
  static Call call(long id, long timeoutNanos, CallServices services) {
    CallEnvelope envelope =
        new CallEnvelope(
            CallEnvelope.Route.NATIVE, false, id, "a", Payload.of("{}"), CallEnvelope.Details.NONE);
    return new Call(envelope, null, 0, timeoutNanos, services);
  }

  @AfterEach
  void letAllGo() {
    gate.open();
  }

  private void fill() {
    for (int i = 0; i < StateGate.MOST; i++) {
      assertThat(gate.enter(call, true)).isTrue();
    }
  }

  /** Starts a sender that will be blocked, and returns when it is. */
  private Sender held(Call of) {
    Sender sender = new Sender(of);
    activity.begin();
    sender.start();
    assertHeld(sender);
    return sender;
  }

  private static void assertHeld(Thread sender) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> sender.getState() == Thread.State.WAITING);
  }

  /** A handler's thread that sends one state. */
  private final class Sender extends Thread {
    private final Call of;
    volatile boolean passed;
    volatile boolean interruptedAfterwards;

    Sender(Call of) {
      this.of = of;
      setDaemon(true);
    }

    @Override
    public void run() {
      WorkThread.run("a handler", () -> passed = gate.enter(of, true));
      interruptedAfterwards = Thread.currentThread().isInterrupted();
    }

    void assertPasses() throws InterruptedException {
      join(TimeUnit.SECONDS.toMillis(30));
      assertThat(passed).isTrue();
    }
  }

  @Test
  void T5_aSenderPastTheLimitIsBlockedUntilAStateLeaves() throws Exception {
    fill();
    Sender first = held(call);
    assertThat(activity.isQuiet()).as("a blocked sender is no activity").isTrue();
    Sender second = held(call);

    gate.leave();
    assertThat(activity.isQuiet()).as("an unblocked sender is activity at once").isFalse();
    first.assertPasses();
    assertHeld(second);
    activity.end();
    assertThat(activity.isQuiet()).isTrue();
    gate.leave();
    second.assertPasses();
  }

  @Test
  void T5_aThreadOutsideHandlersIsBlockedWithoutBeingCounted() throws Exception {
    fill();
    Thread sender = new Thread(() -> gate.enter(call, true));
    sender.start();
    assertHeld(sender);

    assertThat(activity.isQuiet()).isTrue();
    gate.leave();
    sender.join(TimeUnit.SECONDS.toMillis(30));
    assertThat(sender.isAlive()).isFalse();
    assertThat(activity.isQuiet()).isTrue();
  }

  @Test
  void T5_aThreadThatMustNotWaitIsAdmittedUpToTheLargerLimit() {
    for (int i = 0; i < StateGate.MOST_UNBLOCKED; i++) {
      assertThat(gate.enter(call, false)).isTrue();
    }
    assertThat(gate.enter(call, false)).isFalse();
    gate.leave();
    assertThat(gate.enter(call, false)).isTrue();
    assertThat(gate.enter(call, false)).isFalse();
  }

  @Test
  void T5_aStateUnderTheLargerLimitReleasesNoSender() throws Exception {
    fill();
    Sender sender = held(call);
    assertThat(gate.enter(call, false)).isTrue();

    gate.leave();
    assertHeld(sender);
    gate.leave();
    sender.assertPasses();
  }

  @Test
  void S4_aSenderWhoseCallHasEndedIsNotBlocked() {
    fill();
    call.timeOut();

    assertThat(gate.enter(call, true)).isTrue();
    assertThat(gate.enter(call, true)).isTrue();
  }

  @Test
  void S4_theEndOfACallReleasesItsOwnSendersOnly() throws Exception {
    fill();
    Call other = call(2);
    Sender sender = held(call);
    Sender othersSender = held(other);

    call.timeOut();
    sender.assertPasses();
    assertHeld(othersSender);
    gate.wake();
    assertHeld(othersSender);
    other.timeOut();
    othersSender.assertPasses();
    activity.end();
    activity.end();
    assertThat(activity.isQuiet()).as("each counted once since it was released").isTrue();
  }

  @Test
  void S9_anOpenGateBlocksNoSender() throws Exception {
    fill();
    Sender first = held(call);
    Sender second = held(call);

    gate.open();
    first.assertPasses();
    second.assertPasses();
    assertThat(gate.enter(call, true)).isTrue();
  }

  @Test
  void T5_anInterruptedSenderIsAdmittedSinceNoStateMayBeLost() throws Exception {
    fill();
    Sender sender = held(call);
    Sender behind = held(call);

    sender.interrupt();
    sender.assertPasses();
    assertThat(sender.interruptedAfterwards).isTrue();
    assertThat(activity.isQuiet()).as("it is active again").isFalse();
    gate.leave();
    assertHeld(behind);
    gate.leave();
    behind.assertPasses();
  }
}
