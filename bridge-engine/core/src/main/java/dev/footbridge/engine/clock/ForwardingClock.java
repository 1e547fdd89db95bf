package dev.footbridge.engine.clock;

import java.util.Objects;
import org.apiguardian.api.API;

/** A clock that passes everything on to another one. A subclass changes a part of it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class ForwardingClock implements Clock {
  private final Clock clock;

  /** Creates a clock in front of {@code clock}. */
  public ForwardingClock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
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
  public long startMillis() {
    return clock.startMillis();
  }

  @Override
  public Alarm at(long atNanos, Runnable task) {
    return clock.at(atNanos, Objects.requireNonNull(task, "task"));
  }

  @Override
  public boolean isManual() {
    return clock.isManual();
  }

  @Override
  public Registration register(Workload workload) {
    return clock.register(Objects.requireNonNull(workload, "workload"));
  }
}
