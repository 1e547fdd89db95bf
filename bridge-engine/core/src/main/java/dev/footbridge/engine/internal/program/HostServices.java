package dev.footbridge.engine.internal.program;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.host.ProgramServices;
import dev.footbridge.engine.internal.call.HandlerQueue;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The services of one program for its host. */
public final class HostServices implements ProgramServices {
  private final MiniAppInfo program;
  private final Clock clock;
  private final HandlerQueue handlers;
  private final Activity activity;
  private final ProgramListeners listeners;
  private final List<Runnable> early = new ArrayList<>(); // guarded by itself
  private boolean started; // guarded by early
  private volatile boolean ended;

  /** Creates the services of a program that is being launched. */
  public HostServices(
      MiniAppInfo program,
      Clock clock,
      HandlerQueue handlers,
      Activity activity,
      ProgramListeners listeners) {
    this.program = program;
    this.clock = clock;
    this.handlers = handlers;
    this.activity = activity;
    this.listeners = listeners;
  }

  /** Starts to run what is posted, beginning with what plugins posted while they were created. */
  public void start() {
    synchronized (early) {
      started = true;
      early.forEach(this::queue);
      early.clear();
    }
  }

  private void queue(Runnable work) {
    synchronized (early) {
      if (!started) {
        early.add(work);
        return;
      }
    }
    boolean unused = handlers.post(work); // false: the program has ended
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
    return handlers.isCurrentThread();
  }

  @Override
  public Posted post(long delayNanos, Runnable work) {
    Work posted = new Work(Objects.requireNonNull(work, "work"));
    if (delayNanos <= 0) {
      queue(posted);
    } else {
      posted.alarm = clock.at(clock.nanoTime() + delayNanos, () -> queue(posted));
    }
    return posted;
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

  /** Work that waits for its time or its turn. */
  private final class Work implements Posted, Runnable {
    private final Runnable work;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile Clock.@Nullable Alarm alarm;

    Work(Runnable work) {
      this.work = work;
    }

    @Override
    public void run() {
      if (taken.getAndSet(true)) {
        return;
      }
      try {
        work.run();
      } catch (Throwable e) { // also what a plugin throws without declaring it
        failed(e);
      }
    }

    @Override
    public void cancel() {
      Clock.Alarm set = alarm;
      if (!taken.getAndSet(true) && set != null) {
        set.cancel();
      }
    }
  }
}
