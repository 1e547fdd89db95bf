package dev.footbridge.junit5;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ForwardingClock;
import dev.footbridge.engine.clock.Workload;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The machine's clock, for one program whose work can be waited for. */
final class MachineTime extends ForwardingClock {
  private volatile @Nullable Workload work;

  MachineTime() {
    super(Clock.system());
  }

  @Override
  public Registration register(Workload workload) {
    work = Objects.requireNonNull(workload, "workload");
    return super.register(workload);
  }

  /**
   * Waits until the program has no work, at most {@code mostNanos}. Returns whether it has none.
   */
  boolean awaitQuiet(long mostNanos) throws InterruptedException {
    Workload program = work;
    return program == null || program.awaitQuiet(System.nanoTime() + mostNanos);
  }
}
