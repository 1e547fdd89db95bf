package dev.footbridge.engine.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** The tasks of plugins, on a queue that the test runs (rules T2, S9). */
class MainThreadTest {
  private static final MiniAppContext CONTEXT = () -> MiniAppInfo.of("shop");

  private final ManualClock clock = new ManualClock();
  private final Queue<Runnable> queued = new ArrayDeque<>();
  private final List<String> ran = new ArrayList<>();
  private final List<Throwable> failed = new ArrayList<>();
  private boolean queueIsOpen = true;
  private final MainThread main =
      new MainThread(clock, task -> queueIsOpen && queued.add(task), () -> false, failed::add);

  private void runQueued() {
    for (Runnable task = queued.poll(); task != null; task = queued.poll()) {
      task.run();
    }
  }

  private Clock.Alarm later(String name, long nanos) {
    return main.postDelayed(() -> ran.add(name + " at " + clock.nanoTime()), nanos);
  }

  @Test
  void T2_tasksOfPluginsThatAreBeingCreatedWaitUntilTheThreadOpens() {
    assertThat(main.post(() -> ran.add("a"))).isTrue();
    assertThat(main.post(() -> ran.add("b"))).isTrue();
    assertThat(queued).isEmpty();

    main.open();
    assertThat(main.post(() -> ran.add("c"))).isTrue();
    runQueued();
    assertThat(ran).containsExactly("a", "b", "c");
  }

  @Test
  void S9_aTaskIsRefusedWhenTheQueueIsClosed() {
    main.open();
    queueIsOpen = false;

    assertThat(main.post(() -> ran.add("a"))).isFalse();
    assertThat(queued).isEmpty();
  }

  @Test
  void S9_anEndedThreadRefusesTasksAndForgetsThoseItHeld() {
    main.serve(CONTEXT, Runnable::run);
    main.post(() -> ran.add("held"));
    later("delayed", 10);

    main.end();
    main.open();

    assertThat(main.post(() -> ran.add("posted"))).isFalse();
    assertThatThrownBy(() -> main.execute(() -> ran.add("executed")))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("the program shop has ended");
    assertThat(later("never", 1)).isNotNull();
    assertThat(later("at once", 0)).isNotNull();
    assertThat(main.delayed()).isZero();
    assertThat(clock.nextAlarmNanos()).as("no alarm keeps the program").isEqualTo(Long.MAX_VALUE);
    clock.advance(Duration.ofNanos(10));
    runQueued();
    assertThat(ran).isEmpty();
  }

  @Test
  void T8_aDelayedTaskIsQueuedAtItsInstant() {
    main.open();
    later("b", 10);
    later("a", 0);
    later("past", -1);
    assertThat(main.delayed()).isEqualTo(1);
    runQueued();
    assertThat(ran).containsExactly("a at 0", "past at 0");

    clock.advance(Duration.ofNanos(9));
    assertThat(queued).isEmpty();
    clock.advance(Duration.ofNanos(1));
    assertThat(main.delayed()).isZero();
    runQueued();
    assertThat(ran).containsExactly("a at 0", "past at 0", "b at 10");
  }

  @Test
  void T8_aTaskThatIsCancelledBeforeItsInstantLeavesNoAlarm() {
    main.open();
    Clock.Alarm alarm = later("a", 10);
    alarm.cancel();

    assertThat(main.delayed()).isZero();
    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
    clock.advance(Duration.ofNanos(10));
    assertThat(queued).isEmpty();
    alarm.cancel();
  }

  @Test
  void T8_aTaskThatIsCancelledWhileItWaitsForItsTurnDoesNotRun() {
    main.open();
    Clock.Alarm atOnce = later("a", 0);
    Clock.Alarm due = later("b", 10);
    clock.advance(Duration.ofNanos(10));
    assertThat(queued).hasSize(2);

    atOnce.cancel();
    due.cancel();
    runQueued();
    assertThat(ran).isEmpty();
  }

  @Test
  void T8_aDelayBeyondTheClockNeverEnds() {
    clock.advance(Duration.ofDays(1));
    main.open();
    later("a", Long.MAX_VALUE);

    assertThat(clock.nextAlarmNanos()).isEqualTo(Duration.ofDays(36_526).toNanos());
  }

  @Test
  void T8_whatIsNotThePluginsRunsOnTheClocksThreadUnlessItIsCancelled() {
    main.after(() -> ran.add("a"), 10);
    main.after(() -> ran.add("cancelled"), 10).cancel();
    clock.advance(Duration.ofNanos(10));

    assertThat(ran).containsExactly("a");
    assertThat(queued).isEmpty();
  }

  @Test
  void D7_workRunsThroughTheHost() {
    main.serve(
        CONTEXT,
        work -> {
          ran.add("before");
          work.run();
          ran.add("after");
        });
    main.open();

    main.run(() -> ran.add("work"));
    main.post(() -> ran.add("task"));
    runQueued();
    assertThat(ran).containsExactly("before", "work", "after", "before", "task", "after");
    assertThat(main.context()).isSameAs(CONTEXT);
  }

  @Test
  void aTaskThatThrowsIsReported() {
    AssertionError thrown = new AssertionError("a defect");
    main.open();
    main.post(
        () -> {
          throw thrown;
        });
    main.post(() -> ran.add("next"));
    runQueued();

    assertThat(failed).containsExactly(thrown);
    assertThat(ran).containsExactly("next");
  }

  @Test
  void aContextThatTheHostHasNotCreatedYetIsNamed() {
    assertThatThrownBy(main::context).hasMessage("the host has created no context yet");
  }
}
