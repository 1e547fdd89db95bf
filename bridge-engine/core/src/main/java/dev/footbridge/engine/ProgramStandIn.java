package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.WorkThread;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What stands in for the handlers of one program, and the time it answers by. */
final class ProgramStandIn implements StandInProgram, StandIn {
  private final MiniAppInfo info;
  private final Clock clock;
  private final Executor pool;
  private final Activity activity;
  private final Listeners listeners;
  private final StandIn standIn;
  private final Set<Step> steps = new LinkedHashSet<>(); // guarded by itself
  private boolean stopped; // guarded by steps
  private @Nullable BiConsumer<String, @Nullable Object> events; // guarded by steps

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
      Step step = new Step(clock.nanoTime() + delay.toNanos(), action);
      steps.add(step);
      if (events != null) {
        step.set();
      }
    }
  }

  @Override
  public void emit(String name, @Nullable Object data) {
    BiConsumer<String, @Nullable Object> to;
    synchronized (steps) {
      to = events;
      if (to == null) {
        after(Duration.ZERO, () -> emit(name, data));
        return;
      }
    }
    to.accept(name, data);
  }

  @Override
  public void warn(String text) {
    listeners.warning(info, text);
  }

  /**
   * Begins to run steps, for the program is ready.
   *
   * @param toProgram sends it an event
   */
  void start(BiConsumer<String, @Nullable Object> toProgram) {
    synchronized (steps) {
      events = toProgram;
      steps.forEach(Step::set);
    }
  }

  /** Runs no step any more, and forgets them and the program (rule X7). */
  void stop() {
    synchronized (steps) {
      stopped = true;
      events = null;
      steps.forEach(Step::cancel);
      steps.clear();
    }
  }

  /** Something to be done later, off the clock's thread, which must not be held up. */
  private final class Step {
    private final long atNanos;
    private final Runnable action;
    private Clock.@Nullable Alarm alarm; // guarded by steps

    Step(long atNanos, Runnable action) {
      this.atNanos = atNanos;
      this.action = action;
    }

    void set() { // holds steps
      alarm = clock.at(atNanos, this::due);
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
