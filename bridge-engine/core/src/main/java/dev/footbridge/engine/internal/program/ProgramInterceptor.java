package dev.footbridge.engine.internal.program;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorChain;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.PoolWork;
import dev.footbridge.engine.internal.thread.WorkThread;
import dev.footbridge.engine.observe.ProgramListener;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The interceptor of one program's calls, and its scheduled steps. */
public final class ProgramInterceptor implements InterceptedProgram, CallInterceptor {
  private final MiniAppInfo info;
  private final Clock clock;
  private final Activity activity;
  private final ProgramListener listeners;
  private final CallInterceptor interceptor;
  private final Set<Step> steps = new LinkedHashSet<>(); // guarded by itself
  private boolean stopped; // guarded by steps
  private @Nullable BiConsumer<String, @Nullable Object> events; // guarded by steps

  /** Creates the interceptor of a program that is being launched. */
  public ProgramInterceptor(
      InterceptorFactory factory,
      MiniAppInfo info,
      Clock clock,
      Activity activity,
      ProgramListener listeners) {
    this.info = info;
    this.clock = clock;
    this.activity = activity;
    this.listeners = listeners;
    this.interceptor = factory.create(this);
  }

  @Override
  public void intercept(InterceptorChain chain) throws Exception {
    interceptor.intercept(chain);
  }

  @Override
  public void arrive(String what, Runnable then) {
    interceptor.arrive(what, then);
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
    Objects.requireNonNull(delay, "delay");
    Objects.requireNonNull(action, "action");
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
    Objects.requireNonNull(name, "name");
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
    Objects.requireNonNull(text, "text");
    listeners.warning(info, text);
  }

  /**
   * Starts to run steps, now that the program is ready.
   *
   * @param toProgram sends the program an event
   */
  public void start(BiConsumer<String, @Nullable Object> toProgram) {
    synchronized (steps) {
      events = toProgram;
      steps.forEach(Step::set);
    }
  }

  /** Drops the steps and the reference to the program (rule X7). */
  public void stop() {
    synchronized (steps) {
      stopped = true;
      events = null;
      steps.forEach(Step::cancel);
      steps.clear();
    }
  }

  /** A scheduled action. It runs on a pool thread, since the clock's thread must not be blocked. */
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
      PoolWork.start(activity, () -> WorkThread.run("a mock", action));
    }
  }
}
