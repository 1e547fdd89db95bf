package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.HeldBytes;
import dev.footbridge.engine.internal.loop.NoBound;
import dev.footbridge.engine.internal.result.Outcomes;
import dev.footbridge.engine.internal.result.PayloadLimits;
import dev.footbridge.engine.internal.thread.WorkThread;
import dev.footbridge.engine.internal.wire.CallEnvelope;
import dev.footbridge.engine.internal.wire.Outbox;
import dev.footbridge.engine.spi.Payload;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule T5: senders of states that are too fast. */
@Timeout(60)
class StateGateTest {
  private static final Payload STATE = Payload.of("{}");

  private final Activity activity = new Activity(() -> {});

  private final StateGate gate = new StateGate(activity, NoBound.held());
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
        new CallListeners(List.of(), new ListenerGate()),
        new Outcomes(codec, new PayloadLimits(1000, 500)),
        codec,
        open,
        gate,
        new Nowhere(),
        activity,
        NoBound.held(),
        Runnable::run);
  }

  /** Creates an open call. */
  static Call call(long id, long timeoutNanos, CallServices services) {
    return callAt(0, id, timeoutNanos, services);
  }

  /** Creates a call that was opened at that time. */
  static Call callAt(long acceptedAtNanos, long id, long timeoutNanos, CallServices services) {
    CallEnvelope envelope =
        new CallEnvelope(
            CallEnvelope.Route.NATIVE, false, id, "a", Payload.of("{}"), CallEnvelope.Details.NONE);
    return new Call(envelope, null, acceptedAtNanos, timeoutNanos, services);
  }

  @Test
  void X11_aStateThatDoesNotFitWaitsForThoseBefore() throws Exception {
    HeldBytes bytes = new HeldBytes(100, () -> {});
    StateGate bounded = new StateGate(activity, bytes);
    assertThat(bounded.enter(call, STATE, true)).isTrue();
    bytes.add(98);
    AtomicBoolean passed = new AtomicBoolean();
    Thread sender = new Thread(() -> passed.set(bounded.enter(call, STATE, true)));
    sender.start();
    await().until(() -> sender.getState() == Thread.State.WAITING);
    assertThat(bounded.enter(call, STATE, false)).as("a thread that must not wait").isFalse();
    assertThat(bounded.isFull()).isFalse();

    bounded.leave();
    sender.join();
    assertThat(passed).isTrue();
  }

  @Test
  void X11_aStateThatWaitsPassesWhenItFits() throws Exception {
    HeldBytes bytes = new HeldBytes(100, () -> {});
    StateGate bounded = new StateGate(activity, bytes);
    assertThat(bounded.enter(call, STATE, true)).isTrue();
    assertThat(bounded.enter(call, STATE, true)).isTrue();
    bytes.add(98);
    Thread sender = new Thread(() -> bounded.enter(call, STATE, true));
    sender.start();
    await().until(() -> sender.getState() == Thread.State.WAITING);

    bounded.leave();
    bytes.give(50);
    bounded.leave();
    sender.join();
  }

  @Test
  void X11_aStateThatDoesNotFitAndWaitsForNoneIsRefused() {
    HeldBytes bytes = new HeldBytes(100, () -> {});
    StateGate bounded = new StateGate(activity, bytes);
    bytes.add(98);
    assertThat(bounded.enter(call, STATE, true)).isFalse();
    assertThat(bounded.isFull()).isFalse();
    bytes.give(2);
    assertThat(bounded.enter(call, STATE, true)).isTrue();
  }

  @AfterEach
  void letAllGo() {
    gate.open();
  }

  private void fill() {
    for (int i = 0; i < StateGate.MOST; i++) {
      assertThat(gate.enter(call, STATE, true)).isTrue();
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
      WorkThread.run("a handler", () -> passed = gate.enter(of, STATE, true));
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
    Thread sender = new Thread(() -> gate.enter(call, STATE, true));
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
      assertThat(gate.enter(call, STATE, false)).isTrue();
    }
    assertThat(gate.enter(call, STATE, false)).isFalse();
    gate.leave();
    assertThat(gate.enter(call, STATE, false)).isTrue();
    assertThat(gate.enter(call, STATE, false)).isFalse();
  }

  @Test
  void T5_aStateUnderTheLargerLimitReleasesNoSender() throws Exception {
    fill();
    Sender sender = held(call);
    assertThat(gate.enter(call, STATE, false)).isTrue();

    gate.leave();
    assertHeld(sender);
    gate.leave();
    sender.assertPasses();
  }

  @Test
  void S4_aSenderWhoseCallHasEndedIsNotBlocked() {
    fill();
    call.timeOut();

    assertThat(gate.enter(call, STATE, true)).isTrue();
    assertThat(gate.enter(call, STATE, true)).isTrue();
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
    assertThat(gate.enter(call, STATE, true)).isTrue();
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
