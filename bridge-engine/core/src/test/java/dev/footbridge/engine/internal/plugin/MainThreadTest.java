package dev.footbridge.engine.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.loop.Activity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule T2: the tasks of a program's plugins. */
class MainThreadTest {
  private final ManualClock clock = new ManualClock();
  private final Activity activity = new Activity(() -> {});
  private final List<Runnable> queued = new ArrayList<>();
  private final List<String> ran = new ArrayList<>();
  private final MainThread main =
      new MainThread(
          clock, activity, queued::add, () -> false, thrown -> ran.add("failed " + thrown));

  private void runAll() {
    queued.forEach(Runnable::run);
    queued.clear();
  }

  @Test
  void T2_tasksAreHeldUntilTheProgramHasStarted() {
    assertThat(main.post(() -> ran.add("a"))).isTrue();
    assertThat(queued).isEmpty();

    main.open();
    runAll();
    assertThat(ran).containsExactly("a");
  }

  @Test
  void T2_whetherATaskIsTakenIsWhatTheQueueSays() {
    MainThread closed =
        new MainThread(clock, activity, task -> false, () -> false, thrown -> ran.add("failed"));
    closed.open();
    assertThat(closed.post(() -> ran.add("a"))).isFalse();

    main.open();
    assertThat(main.post(() -> ran.add("b"))).isTrue();
    main.end();
    assertThat(main.post(() -> ran.add("c"))).isFalse();
    runAll();
    assertThat(ran).containsExactly("b");
  }

  @Test
  void T2_aTaskWithoutDelayIsQueuedAtOnceAndCanBeCancelled() {
    main.open();
    main.postDelayed(() -> ran.add("a"), 0);
    Clock.Alarm cancelled = main.postDelayed(() -> ran.add("b"), 0);
    assertThat(queued).hasSize(2);

    cancelled.cancel();
    runAll();
    assertThat(ran).containsExactly("a");
  }

  @Test
  void T8_aCancelledTaskLeavesNoAlarm() {
    main.open();
    Clock.Alarm alarm = main.postDelayed(() -> ran.add("a"), 10);
    assertThat(clock.nextAlarmNanos()).isEqualTo(10);
    assertThat(main.delayed()).isEqualTo(1);

    alarm.cancel();
    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(main.delayed()).isZero();
  }

  @Test
  void T8_aTaskThatIsDueIsQueuedBehindTheOthers() {
    main.open();
    main.postDelayed(() -> ran.add("late"), 10);
    main.post(() -> ran.add("early"));
    clock.advance(Duration.ofNanos(10));
    runAll();

    assertThat(ran).containsExactly("early", "late");
  }

  @Test
  void workRunsAtOnce() {
    main.run(() -> ran.add("work"));

    assertThat(ran).containsExactly("work");
  }
}
