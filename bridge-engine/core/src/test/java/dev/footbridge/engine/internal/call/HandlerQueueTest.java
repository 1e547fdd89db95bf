package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.NoBound;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue of asynchronous handlers on a thread of the host, and the calls behind a slow one. */
@Timeout(60)
class HandlerQueueTest {
  private static final long STALL_NANOS = 10;

  private final ManualClock clock = new ManualClock();
  private final Activity activity = new Activity(() -> {});
  private final CallServices services =
      StateGateTest.services(
          new OpenCalls(clock, expired -> {}), new StateGate(activity, NoBound.held()), activity);
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final Told told = new Told();
  private final HandlerQueue queue = queue(executor);

  /** Stores which calls were reported, by their numbers. */
  static final class Told implements CallListener {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void stalled(BridgeCall call, BridgeCall behind) {
      lines.add("stalled " + call.id() + " behind " + behind.id());
    }

    @Override
    public void overran(BridgeCall call) {
      lines.add("overran " + call.id());
    }

    @Override
    public void outstayed(BridgeCall call) {
      lines.add("outstayed " + call.id());
    }
  }

  /** A handler that does not return until the test lets it. */
  static final class Slow implements Runnable {
    final CountDownLatch began = new CountDownLatch(1);
    final CountDownLatch mayReturn = new CountDownLatch(1);

    @Override
    public void run() {
      began.countDown();
      try {
        mayReturn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // the test is over
      }
    }
  }

  private HandlerQueue queue(Executor on) {
    return new HandlerQueue(
        on, clock, activity, STALL_NANOS, new CallListeners(List.of(told), new ListenerGate()));
  }

  private Call call(long id) {
    return StateGateTest.call(id, 1_000, services);
  }

  /** Submits a call, and returns when its handler has begun. */
  private Slow begun(Call call) throws InterruptedException {
    Slow handler = new Slow();
    queue.submit(call, handler);
    handler.began.await();
    return handler;
  }

  /** Waits until these are reported, by another thread. */
  private void awaitTold(String... lines) {
    await().untilAsserted(() -> assertThat(told.lines).containsExactly(lines));
  }

  private void advance(long nanos) {
    clock.advance(Duration.ofNanos(nanos));
  }

  /** Waits until the thread of the host has run all that it was given. */
  private void awaitExecutor() throws Exception {
    executor.submit(() -> {}).get(30, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @Test
  void T2_aSlowHandlerIsWatchedOnlyWhileACallWaitsBehindIt() throws Exception {
    Slow slow = begun(call(1));
    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);

    queue.submit(call(2), () -> {});
    assertThat(clock.nextAlarmNanos()).isEqualTo(STALL_NANOS);
    advance(STALL_NANOS - 1);
    assertThat(told.lines).isEmpty();
    advance(1);
    awaitTold("stalled 2 behind 1");
    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);

    queue.submit(call(3), () -> {});
    advance(0);
    awaitTold("stalled 2 behind 1", "stalled 3 behind 1");
    slow.mayReturn.countDown();
  }

  @Test
  void T2_theTimeOfEachHandlerCountsByItself() throws Exception {
    Slow first = begun(call(1));
    Slow second = new Slow();
    queue.submit(call(2), second);
    queue.submit(call(3), () -> {});
    advance(5);
    first.mayReturn.countDown();
    second.began.await();

    advance(5);
    await().until(() -> clock.nextAlarmNanos() == 5 + STALL_NANOS);
    assertThat(told.lines).as("the second runs for 5 ns").isEmpty();
    advance(5);
    awaitTold("stalled 3 behind 2");
    second.mayReturn.countDown();
  }

  @Test
  void T2_aCallIsNotReportedAgainWhenALaterOneIsTakenOut() throws Exception {
    Call running = call(1);
    Slow slow = begun(running);
    queue.submit(call(2), () -> {});
    advance(STALL_NANOS);
    awaitTold("stalled 2 behind 1");
    Call later = call(3);
    queue.submit(later, () -> {});

    assertThat(queue.withdraw(List.of(later))).isEqualTo(Map.of(later, running));
    queue.submit(call(4), () -> {});
    advance(0);

    awaitTold("stalled 2 behind 1", "stalled 4 behind 1");
    slow.mayReturn.countDown();
  }

  @Test
  void S4_aCallIsTakenOutOnceAndDoesNotRun() throws Exception {
    Slow slow = begun(call(1));
    AtomicBoolean ran = new AtomicBoolean();
    Call waiting = call(2);
    queue.submit(waiting, () -> ran.set(true));

    assertThat(queue.withdraw(List.of(waiting))).containsOnlyKeys(waiting);
    assertThat(queue.withdraw(List.of(waiting))).isEmpty();
    slow.mayReturn.countDown();
    awaitExecutor();
    assertThat(ran).isFalse();
    assertThat(activity.isQuiet()).isTrue();
  }

  @Test
  void S4_aCallTakenOutWhileNoHandlerRunsWaitedForNone() {
    Call waiting = call(1);
    HandlerQueue blocked = queue(task -> {});
    blocked.submit(waiting, () -> {});

    assertThat(blocked.withdraw(List.of(waiting)))
        .isEqualTo(Collections.singletonMap(waiting, null));
  }

  @Test
  void S9_aClearedQueueWatchesNothingAndTakesNothing() throws Exception {
    Slow slow = begun(call(1));
    AtomicBoolean ran = new AtomicBoolean();
    Call waiting = call(2);
    queue.submit(waiting, () -> ran.set(true));
    assertThat(clock.nextAlarmNanos()).isEqualTo(STALL_NANOS);

    queue.clear();
    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(queue.withdraw(List.of(waiting))).isEmpty();
    assertThat(queue.post(() -> ran.set(true))).isFalse();
    Call late = call(3);
    queue.submit(late, () -> ran.set(true));
    assertThat(queue.withdraw(List.of(late))).isEmpty();
    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);

    slow.mayReturn.countDown();
    awaitExecutor();
    assertThat(ran).isFalse();
    assertThat(told.lines).isEmpty();
    assertThat(activity.isQuiet()).isTrue();
  }

  @Test
  void T2_aTaskRunsBehindTheHandlersThatCameBefore() throws Exception {
    List<String> ran = new CopyOnWriteArrayList<>();
    Slow slow = begun(call(1));
    queue.submit(call(2), () -> ran.add("handler"));

    assertThat(queue.post(() -> ran.add("task"))).isTrue();
    slow.mayReturn.countDown();
    awaitExecutor();

    assertThat(ran).containsExactly("handler", "task");
  }

  @Test
  void anExecutorThatRefusesLeavesNothingBehind() {
    HandlerQueue refusing =
        queue(
            task -> {
              throw new RejectedExecutionException("busy");
            });
    Call call = call(1);

    assertThat(refusing.post(() -> {})).isFalse();
    assertThatThrownBy(() -> refusing.submit(call, () -> {}))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("busy");
    assertThat(refusing.withdraw(List.of(call))).isEmpty();
    assertThat(activity.isQuiet()).isTrue();
  }

  @Test
  void S4_aHandlerThatStillRunsAtItsDeadlineIsReported() throws Exception {
    Call call = call(1);
    Slow slow = begun(call);

    queue.expire(call);

    assertThat(call.hasEnded()).isTrue();
    assertThat(told.lines).containsExactly("outstayed 1");
    slow.mayReturn.countDown();
  }

  @Test
  void S4_aHandlerThatHasReturnedBeforeItsDeadlineIsNotReported() throws Exception {
    Call call = call(1);
    queue.submit(call, () -> {});
    awaitExecutor();

    queue.expire(call);

    assertThat(call.hasEnded()).isTrue();
    assertThat(told.lines).isEmpty();
  }

  @Test
  void S4_aHandlerThatReturnsWhenItsCallIsCancelledIsNotReported() throws Exception {
    Call call = call(1);
    Slow slow = begun(call);
    call.onCancel(
        () -> {
          slow.mayReturn.countDown();
          try {
            awaitExecutor();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });

    queue.expire(call);

    assertThat(told.lines).isEmpty();
  }

  @Test
  void T9_theInterruptOfAHandlerDoesNotReachTheThreadOfTheHost() {
    queue(Runnable::run).submit(call(1), () -> Thread.currentThread().interrupt());

    assertThat(Thread.interrupted()).isFalse();
  }
}
