package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.WorkThread;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What stands in for the handlers of one program, and the time it answers by. */
final class ProgramStandIn implements StandInProgram, StandIn {
  private final MiniAppInfo info;
  private final Clock clock;
  private final Executor pool;
  private final Activity activity;
  private final Listeners listeners;
  private final StandIn standIn;
  private final Set<Step> steps = new HashSet<>(); // guarded by itself
  private boolean stopped; // guarded by steps

  private ProgramStandIn(
      EngineParts engine, StandIns standIns, MiniAppInfo info, Activity activity) {
    this.info = info;
    this.clock = engine.clock();
    this.pool = engine.pool();
    this.activity = activity;
    this.listeners = engine.listeners();
    this.standIn = standIns.launched(this);
  }

  /** Returns the stand-in of a program that is being launched; null if its engine has none. */
  static @Nullable ProgramStandIn of(EngineParts engine, MiniAppInfo info, Activity activity) {
    StandIns standIns = engine.standIns();
    return standIns == null ? null : new ProgramStandIn(engine, standIns, info, activity);
  }

  @Override
  public void answer(StandInCall call) throws Exception {
    standIn.answer(call);
  }

  @Override
  public MiniAppInfo info() {
    return info;
  }

  @Override
  public long nanoTime() {
    return clock.nanoTime();
  }

  @Override
  public void after(Duration delay, Runnable action) {
    synchronized (steps) {
      if (stopped) {
        return;
      }
      Step step = new Step(action);
      steps.add(step);
      step.alarm = clock.at(clock.nanoTime() + delay.toNanos(), step::due);
    }
  }

  @Override
  public void warn(String text) {
    listeners.warning(info, text);
  }

  /** Runs no step any more, and forgets them. */
  void stop() {
    synchronized (steps) {
      stopped = true;
      steps.forEach(Step::cancel);
      steps.clear();
    }
  }

  /** Something to be done later, off the clock's thread, which must not be held up. */
  private final class Step {
    private final Runnable action;
    private Clock.@Nullable Alarm alarm; // guarded by steps

    Step(Runnable action) {
      this.action = action;
    }

    void cancel() {
      if (alarm != null) {
        alarm.cancel();
      }
    }

    void due() {
      synchronized (steps) {
        if (!steps.remove(this)) {
          return;
        }
      }
      activity.begin();
      pool.execute(
          () -> {
            try {
              WorkThread.run("a stand-in", action);
            } finally {
              activity.end();
            }
          });
    }
  }
}
