package dev.footbridge.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.ManualClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Rule S9: what a loop accepts while it is open, closing and closed. */
class EventLoopTest {
  private final ManualClock clock = new ManualClock();
  private final Activity activity = new Activity(() -> {});
  private final Queue<Runnable> requested = new ArrayDeque<>(); // of a thread that is never free
  private final List<String> ran = new ArrayList<>();
  private final HeldBytes held = NoBound.held();
  private final EventLoop loop =
      new EventLoop(requested::add, clock, activity, held, id -> ran.add("timer " + id));

  private void runAll() {
    while (!requested.isEmpty()) {
      requested.remove().run();
    }
  }

  @Test
  void X11_aTimerIsHeldUntilItsTurnRuns() {
    loop.post(() -> loop.timers().set(7, 0));
    loop.post(() -> ran.add("held " + held.held()));
    runAll();
    assertThat(ran).containsExactly("held " + HeldBytes.TIMER, "timer 7");
    assertThat(held.held()).isZero();
  }

  @Test
  void S9_anOpenLoopRunsTurnsAndTimers() {
    assertThat(loop.post(() -> ran.add("message"))).isTrue();
    assertThat(loop.postNew(() -> ran.add("script"))).isTrue();
    loop.timers().set(7, 10);
    runAll();
    assertThat(ran).containsExactly("message", "script");

    clock.advance(Duration.ofNanos(10));
    runAll();
    assertThat(ran).containsExactly("message", "script", "timer 7");
  }

  @Test
  void S9_aClosingLoopDeliversMessagesAndNothingNew() {
    loop.timers().set(7, 10);
    assertThat(loop.post(() -> {})).isTrue();
    runAll();
    assertThat(clock.nextAlarmNanos()).isEqualTo(10);
    loop.beginClosing();

    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(loop.timers().isEmpty()).as("its timers are cleared").isTrue();
    loop.timers().set(8, 10);
    assertThat(loop.timers().isEmpty()).as("and no more are set").isTrue();
    assertThat(loop.postNew(() -> ran.add("script"))).isFalse();
    assertThat(loop.post(() -> ran.add("message"))).isTrue();
    runAll();
    assertThat(ran).containsExactly("message");
  }

  @Test
  void S9_aClosedLoopRunsItsLastTurnOnly() {
    loop.timers().set(7, 10);
    assertThat(loop.post(() -> ran.add("dropped"))).isTrue();
    loop.close();

    assertThat(loop.timers().isEmpty()).isTrue();
    assertThat(loop.post(() -> ran.add("message"))).isFalse();
    assertThat(loop.postNew(() -> ran.add("script"))).isFalse();
    loop.postLast(() -> ran.add("last"));
    runAll();
    assertThat(ran).containsExactly("last");
    assertThat(activity.isQuiet()).isTrue();
  }
}
