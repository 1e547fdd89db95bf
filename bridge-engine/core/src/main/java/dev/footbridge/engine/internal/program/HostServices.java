package dev.footbridge.engine.internal.program;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.host.ProgramServices;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.plugin.MainThread;
import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** The services of one program for its host. */
public final class HostServices implements ProgramServices {
  private final MiniAppInfo program;
  private final Clock clock;
  private final MainThread mainThread;
  private final Activity activity;
  private final ProgramListeners listeners;
  private volatile boolean ended;

  /** Creates the services of a program that is being launched. */
  public HostServices(
      MiniAppInfo program,
      Clock clock,
      MainThread mainThread,
      Activity activity,
      ProgramListeners listeners) {
    this.program = program;
    this.clock = clock;
    this.mainThread = mainThread;
    this.activity = activity;
    this.listeners = listeners;
  }

  /** Drops the log's lines from now on: the program has ended. */
  public void end() {
    ended = true;
  }

  @Override
  public long nanoTime() {
    return clock.nanoTime();
  }

  @Override
  public long epochMillis() {
    return clock.epochMillis();
  }

  @Override
  public boolean isHandlerThread() {
    return mainThread.isMainThread();
  }

  @Override
  public Posted post(long delayNanos, Runnable work) {
    Clock.Alarm posted = mainThread.postDelayed(work, delayNanos);
    return posted::cancel;
  }

  @Override
  public Posted after(long delayNanos, Runnable task) {
    Objects.requireNonNull(task, "task");
    Clock.Alarm alarm = clock.at(clock.nanoTime() + delayNanos, task);
    return alarm::cancel;
  }

  @Override
  public boolean awaitQuiet(long mostNanos) throws InterruptedException {
    WorkThread.refuse("ProgramServices.awaitQuiet");
    return activity.awaitQuiet(System.nanoTime() + mostNanos);
  }

  @Override
  public Runnable beginWork() {
    AtomicBoolean isOver = new AtomicBoolean();
    activity.begin();
    return () -> {
      if (!isOver.getAndSet(true)) {
        activity.end();
      }
    };
  }

  @Override
  public void log(String level, String tag, String text) {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(text, "text");
    if (!ended) {
      listeners.log(program, level, tag, text);
    }
  }

  @Override
  public void failed(Throwable thrown) {
    listeners.pluginFailed(program, Objects.requireNonNull(thrown, "thrown"));
  }
}
