package dev.footbridge.engine.internal.work;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.footbridge.engine.internal.thread.WorkThread;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule D7: work of a plugin that its program waits for in bounded time. */
@Timeout(60)
class BoundedWorkTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  @Test
  void D7_itIsWaitedForWhileItIsInTime() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    FutureTask<Throwable> waiting =
        new FutureTask<>(
            () ->
                catchThrowable(
                    () ->
                        new BoundedWork(
                                "Wallet.onDestroy",
                                () -> {
                                  awaitLatch(mayEnd);
                                  ended.set(true);
                                })
                            .run(PATIENCE_NANOS)));
    Thread waiter = new Thread(waiting);
    waiter.setDaemon(true);
    waiter.start();
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> waiting.isDone() || waiter.getState() == Thread.State.TIMED_WAITING);

    mayEnd.countDown();

    assertThat(waiting.get(30, TimeUnit.SECONDS)).isNull();
    assertThat(ended).isTrue();
  }

  @Test
  void D7_whatItThrowsIsThrownAsItIs() {
    IllegalStateException thrown = new IllegalStateException("the wallet is locked");
    BoundedWork work =
        new BoundedWork(
            "Wallet.onDestroy",
            () -> {
              throw thrown;
            });

    assertThatThrownBy(() -> work.run(PATIENCE_NANOS)).isSameAs(thrown);
  }

  @Test
  void D7_workThatTakesTooLongIsInterruptedAndReportedWithItsStack() {
    BoundedWork work = new BoundedWork("Wallet.onDestroy", () -> awaitLatch(new CountDownLatch(1)));

    assertThatThrownBy(() -> work.run(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Wallet.onDestroy had not returned after 0 ms and was interrupted")
        .extracting(Throwable::getStackTrace, as(InstanceOfAssertFactories.ARRAY))
        .as("the stack of the work, not of the thread that waits")
        .extracting(frame -> ((StackTraceElement) frame).getMethodName())
        .isNotEmpty()
        .doesNotContain("D7_workThatTakesTooLongIsInterruptedAndReportedWithItsStack");
  }

  @Test
  void T3_itCountsAsWorkOfItsProgram() throws Throwable {
    AtomicBoolean refused = new AtomicBoolean();
    BoundedWork work =
        new BoundedWork(
            "Wallet.onDestroy",
            () ->
                refused.set(
                    catchThrowable(() -> WorkThread.refuse("MiniProgram.close"))
                        instanceof IllegalStateException));

    work.run(PATIENCE_NANOS);

    assertThat(refused).isTrue();
  }

  @Test
  void T9_anInterruptOfTheWaitingThreadIsKeptAndTheWorkEnds() throws Throwable {
    Thread waiting = Thread.currentThread();
    AtomicBoolean ended = new AtomicBoolean();
    BoundedWork work =
        new BoundedWork(
            "Wallet.onDestroy",
            () -> {
              spinUntil(() -> waiting.getState() == Thread.State.TIMED_WAITING);
              waiting.interrupt();
              spinUntil(() -> !waiting.isInterrupted()); // its wait has noticed it
              ended.set(true);
            });

    work.run(PATIENCE_NANOS);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(ended).isTrue();
  }

  /** Waits until a condition holds, or the work is stopped. */
  private static void spinUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
