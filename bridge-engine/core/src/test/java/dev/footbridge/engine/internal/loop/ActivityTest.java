package dev.footbridge.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule T7: when a program counts as idle. */
@Timeout(60)
class ActivityTest {
  private final AtomicInteger quiet = new AtomicInteger();
  private final Activity activity = new Activity(quiet::incrementAndGet);

  @Test
  void T7_itIsQuietWhenAllThatBeganHasEnded() {
    assertThat(activity.isQuiet()).isTrue();
    activity.begin();
    activity.begin();
    activity.end();
    assertThat(activity.isQuiet()).isFalse();
    assertThat(quiet).hasValue(0);
    activity.end();
    assertThat(activity.isQuiet()).isTrue();
    assertThat(quiet).hasValue(1);
  }

  @Test
  void T7_isQuietAndNeedsBothAtTheSameTime() {
    assertThat(activity.isQuietAnd(() -> true)).isTrue();
    assertThat(activity.isQuietAnd(() -> false)).isFalse();
    List<String> asked = new ArrayList<>();
    activity.begin();
    assertThat(activity.isQuietAnd(() -> asked.add("in vain"))).isFalse();
    assertThat(asked).isEmpty();
    activity.end();
    assertThat(
            activity.isQuietAnd(
                () -> {
                  activity.begin();
                  activity.end();
                  return true;
                }))
        .as("work began and ended during the evaluation")
        .isFalse();
  }

  @Test
  void waitingForWorkEndsWhenWorkThatBeganSinceHasEnded() throws Exception {
    long seen = activity.begun();
    activity.begin();
    Thread ender = new Thread(activity::end);
    ender.start();
    activity.awaitWork(seen, System.nanoTime() + TimeUnit.HOURS.toNanos(1));
    assertThat(activity.isQuiet()).isTrue();
    ender.join();

    activity.awaitWork(seen, System.nanoTime() + TimeUnit.HOURS.toNanos(1)); // it was done before
    activity.awaitWork(activity.begun(), System.nanoTime()); // no work, and no time
    assertThat(activity.begun()).isEqualTo(seen + 1);
  }

  @Test
  void T7_waitingEndsWhenItIsQuiet() throws Exception {
    activity.begin();
    Thread ender = new Thread(activity::end);
    ender.start();

    assertThat(activity.awaitQuiet(System.nanoTime() + TimeUnit.SECONDS.toNanos(30))).isTrue();
    ender.join();
  }

  @Test
  void T7_waitingFailsAtItsDeadline() throws Exception {
    long past = System.nanoTime();
    assertThat(activity.awaitQuiet(past)).as("nothing to wait for").isTrue();
    activity.begin();
    assertThat(activity.awaitQuiet(past)).isFalse();
    assertThat(activity.awaitQuiet(System.nanoTime() + 1_000_000)).isFalse();
  }

  @Test
  @Timeout(60)
  void X4_workThatDoesNotEndIsWaitedForOnlyUntilTheEndOfTheProgram() throws Exception {
    Activity abandoned = new Activity(() -> {});
    abandoned.begin();
    long begun = abandoned.begun();
    Thread waiting =
        new Thread(
            () -> {
              try {
                abandoned.awaitQuiet(System.nanoTime() + TimeUnit.MINUTES.toNanos(5));
                abandoned.awaitWork(begun, System.nanoTime() + TimeUnit.MINUTES.toNanos(5));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
    assertThat(abandoned.isQuiet()).isFalse();

    abandoned.detach();
    waiting.join();
    assertThat(abandoned.isQuiet()).isTrue();
    assertThat(abandoned.isQuietAnd(() -> true)).isTrue();
    assertThat(abandoned.isQuietAnd(() -> false)).isFalse();
  }
}
