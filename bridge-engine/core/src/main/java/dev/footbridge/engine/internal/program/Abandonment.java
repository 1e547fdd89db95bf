package dev.footbridge.engine.internal.program;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Whether a program was abandoned: its thread then has the program's name, so that a thread dump
 * says whose it is, and counts for the engine, until its turn returns (rule X4).
 */
public final class Abandonment {
  private final String programName;
  private final AtomicInteger count;
  private @Nullable Thread thread; // guarded by this, as the fields below
  private String threadName = "";
  private boolean returned;

  /**
   * Creates the state of a program that is not abandoned.
   *
   * @param count how many of the engine's programs are
   */
  public Abandonment(String programName, AtomicInteger count) {
    this.programName = programName;
    this.count = count;
  }

  /** Records that the program is abandoned on {@code on}, unless its turn has returned. */
  public synchronized void begin(Thread on) {
    if (returned) {
      return;
    }
    thread = on;
    threadName = on.getName();
    on.setName("footbridge-abandoned-" + programName);
    count.incrementAndGet();
  }

  /** Records that the program's last turn has returned. */
  public synchronized void end() {
    returned = true;
    if (thread != null) {
      thread.setName(threadName); // another program may use it next
      thread = null;
      count.decrementAndGet();
    }
  }
}
