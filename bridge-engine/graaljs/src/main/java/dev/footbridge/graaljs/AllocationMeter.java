package dev.footbridge.graaljs;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** Measures how many bytes a thread has allocated since it started. */
final class AllocationMeter {
  private final ThreadMXBean threads;

  private AllocationMeter(ThreadMXBean threads) {
    this.threads = threads;
  }

  /** Returns a meter; null if this JVM has none. */
  static @Nullable AllocationMeter ofJvm() {
    return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
            && threads.isThreadAllocatedMemorySupported()
            && threads.isThreadAllocatedMemoryEnabled()
        ? new AllocationMeter(threads)
        : null;
  }

  /** Returns the bytes of the calling thread; takes less than a microsecond. */
  long allocated() {
    return threads.getCurrentThreadAllocatedBytes();
  }

  /** Returns the bytes of a thread; 0 if it has ended. */
  long allocatedBy(Thread thread) {
    return Math.max(0, threads.getThreadAllocatedBytes(thread.getId()));
  }
}
