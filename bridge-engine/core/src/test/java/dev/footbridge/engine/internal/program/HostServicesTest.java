package dev.footbridge.engine.internal.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.call.ListenerGate;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.plugin.MainThread;
import dev.footbridge.engine.internal.thread.WorkThread;
import dev.footbridge.engine.observe.ProgramListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the engine does for the host of a program, outside of calls. */
@Timeout(60)
class HostServicesTest {
  private final List<String> told = new ArrayList<>();
  private final Activity activity = new Activity(() -> {});
  private final MainThread program =
      new MainThread(new ManualClock(), activity, task -> false, () -> false, thrown -> {});
  private final HostServices services =
      new HostServices(
          MiniAppInfo.of("wx-test"),
          program,
          activity,
          new ProgramListeners(List.of(new Telling(told)), new ListenerGate()));

  /** Stores what the host reports. */
  private record Telling(List<String> told) implements ProgramListener {
    @Override
    public void log(MiniAppInfo program, String level, String tag, String text) {
      told.add(program.appId() + " " + level + " " + tag + " " + text);
    }

    @Override
    public void pluginFailed(MiniAppInfo program, Throwable thrown) {
      told.add(program.appId() + " failed " + thrown.getMessage());
    }
  }

  @Test
  void theProgramIsTheOneServed() {
    assertThat(services.program()).isSameAs(program);
  }

  @Test
  void T7_workOfTheHostIsWorkOfTheProgramUntilItEnds() throws Exception {
    Runnable work = services.beginWork();
    assertThat(activity.isQuiet()).isFalse();
    assertThat(services.awaitQuiet(0)).isFalse();

    work.run();
    assertThat(activity.isQuiet()).isTrue();
    assertThat(services.awaitQuiet(0)).isTrue();
  }

  @Test
  void T7_workThatEndsTwiceEndsOnce() {
    Runnable first = services.beginWork();
    Runnable second = services.beginWork();

    first.run();
    first.run();
    assertThat(activity.isQuiet()).as("the second has not ended").isFalse();
    second.run();
    assertThat(activity.isQuiet()).isTrue();
  }

  @Test
  void T7_theHostWaitsForTheEndOfTheWork() throws Exception {
    Runnable work = services.beginWork();
    FutureTask<Boolean> waiting =
        new FutureTask<>(() -> services.awaitQuiet(TimeUnit.SECONDS.toNanos(30)));
    Thread waiter = new Thread(waiting);
    waiter.setDaemon(true);
    waiter.start();
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> waiting.isDone() || waiter.getState() == Thread.State.TIMED_WAITING);

    work.run();

    assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void T3_theHostDoesNotWaitOnTheThreadsOfTheProgram() {
    WorkThread.run(
        "a handler",
        () ->
            assertThatThrownBy(() -> services.awaitQuiet(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ProgramServices.awaitQuiet waits for a handler"));
  }

  @Test
  void linesOfTheLogReachTheListenersUntilTheProgramHasEnded() {
    services.log("warn", "Wallet", "no card");
    services.end();
    services.log("warn", "Wallet", "too late");

    assertThat(told).containsExactly("wx-test warn Wallet no card");
  }

  @Test
  void whatWorkOutsideOfACallThrowsIsReportedAsTheFailureOfAPlugin() {
    services.failed(new IllegalStateException("no window"));

    assertThat(told).containsExactly("wx-test failed no window");
  }
}
