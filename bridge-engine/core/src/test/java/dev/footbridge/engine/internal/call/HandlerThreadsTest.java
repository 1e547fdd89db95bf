package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.NoBound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads of asynchronous handlers, and the deadlines of their calls (rule S4). */
@Timeout(60)
class HandlerThreadsTest {
  private final ManualClock clock = new ManualClock();
  private final Activity activity = new Activity(() -> {});
  private final OpenCalls open = new OpenCalls(clock, expired -> {});
  private final CallServices services =
      StateGateTest.services(open, new StateGate(activity, NoBound.held()), activity);
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final HandlerThreads threads =
      new HandlerThreads(
          new HandlerQueue(executor, clock, activity, Long.MAX_VALUE, services.listeners()),
          Map.of(),
          services.listeners(),
          activity);

  @Test
  void S4_callsThatExpireTogetherDoNotBeginWhenTheFirstOfThemMakesRoom() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicBoolean secondBegan = new AtomicBoolean();
    Call first = StateGateTest.call(1, 1, services);
    Call second = StateGateTest.call(2, 1, services);
    first.onCancel( // as an interrupt does, but certainly before the next call is looked at
        () -> {
          mayEnd.countDown();
          awaitExecutor();
        });
    threads.execute(
        first,
        "",
        () -> {
          began.countDown();
          awaitUninterrupted(mayEnd);
        });
    threads.execute(second, "", () -> secondBegan.set(true));
    began.await();

    threads.expire(List.of(first, second));

    assertThat(secondBegan).isFalse();
    assertThat(Objects.requireNonNull(second.outcome()).json())
        .contains("timeout: it waited for 'a', whose handler has not returned");
    assertThat(Objects.requireNonNull(first.outcome()).json()).contains("fail timeout\"");
    assertThat(activity.isQuietAnd(() -> true)).isTrue();
  }

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  /** Returns threads with one executor of the host, which the events name {@code mine}. */
  private HandlerThreads threadsWith(Executor mine, HandlerQueueTest.Told told) {
    CallListeners listeners = new CallListeners(List.of(told), new ListenerGate());
    return new HandlerThreads(
        new HandlerQueue(executor, clock, activity, Long.MAX_VALUE, listeners),
        Map.of("mine", mine),
        listeners,
        activity);
  }

  @Test
  void S4_aHandlerThatStillRunsOnAnExecutorAtItsDeadlineIsReported() throws Exception {
    HandlerQueueTest.Told told = new HandlerQueueTest.Told();
    HandlerThreads onMine = threadsWith(executor, told);
    HandlerQueueTest.Slow slow = new HandlerQueueTest.Slow();
    Call call = StateGateTest.call(1, 1, services);
    onMine.execute(call, "mine", slow);
    slow.began.await();

    onMine.expire(List.of(call));

    assertThat(told.lines).containsExactly("outstayed 1");
    slow.mayReturn.countDown();
  }

  @Test
  void S4_aHandlerThatHasReturnedOnAnExecutorIsNotReported() {
    HandlerQueueTest.Told told = new HandlerQueueTest.Told();
    HandlerThreads onMine = threadsWith(executor, told);
    Call call = StateGateTest.call(1, 1, services);
    onMine.execute(call, "mine", () -> {});
    awaitExecutor();

    onMine.expire(List.of(call));

    assertThat(call.hasEnded()).isTrue();
    assertThat(told.lines).isEmpty();
    assertThat(activity.isQuiet()).isTrue();
  }

  @Test
  void S4_aHandlerThatReturnsOnAnExecutorWhenItsCallIsCancelledIsNotReported() throws Exception {
    HandlerQueueTest.Told told = new HandlerQueueTest.Told();
    HandlerThreads onMine = threadsWith(executor, told);
    HandlerQueueTest.Slow slow = new HandlerQueueTest.Slow();
    Call call = StateGateTest.call(1, 1, services);
    call.onCancel(
        () -> {
          slow.mayReturn.countDown();
          awaitExecutor();
        });
    onMine.execute(call, "mine", slow);
    slow.began.await();

    onMine.expire(List.of(call));

    assertThat(told.lines).isEmpty();
  }

  @Test
  void T9_theInterruptOfAHandlerDoesNotReachTheExecutorsThread() {
    HandlerThreads onMine = threadsWith(Runnable::run, new HandlerQueueTest.Told());

    onMine.execute(
        StateGateTest.call(1, 1, services), "mine", () -> Thread.currentThread().interrupt());

    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void S9_noTaskIsTakenAfterTheQueueIsCleared() {
    AtomicBoolean ran = new AtomicBoolean();
    assertThat(threads.post(() -> ran.set(true))).isTrue();
    awaitExecutor();
    assertThat(ran).isTrue();

    threads.clear();
    assertThat(threads.post(() -> ran.set(true))).isFalse();
  }

  /** Waits until the handlers that were queued have run. */
  private void awaitExecutor() {
    try {
      executor.submit(() -> {}).get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
