package dev.footbridge.engine.clock;

import dev.footbridge.engine.spi.StackRoom;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's clock, with one daemon thread that runs the tasks of all programs. */
final class SystemClock implements Clock {
  static final SystemClock INSTANCE = new SystemClock();

  private final ScheduledThreadPoolExecutor ringer;

  SystemClock() {
    ringer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "footbridge-clock");
              thread.setDaemon(true);
              // Not that of a plugin that happened to run when the thread was needed (rule T9).
              thread.setContextClassLoader(SystemClock.class.getClassLoader());
              return thread;
            });
    ringer.setRemoveOnCancelPolicy(true);
    ringer.setKeepAliveTime(10, TimeUnit.SECONDS);
    ringer.allowCoreThreadTimeOut(true);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Alarm at(long atNanos, Runnable task) {
    Objects.requireNonNull(task, "task");
    StackRoom.requireForShared(); // all programs share the scheduler
    long delay = Math.max(0, atNanos - System.nanoTime());
    Future<?> future = ringer.schedule(task, delay, TimeUnit.NANOSECONDS);
    return () -> {
      StackRoom.requireForShared();
      future.cancel(false);
    };
  }
}
