package dev.footbridge.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory that a process below this one has had, as Linux counts it; elsewhere 0. */
final class ChildMemory {
  /** Its heap, and what docs/security.md says that it may have beside it. */
  static final long BOUND_BYTES = Mode.HEAP_BYTES + (1L << 30);

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int EVERY_MILLIS = 100;

  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong most = new AtomicLong();

  private ChildMemory() {}

  /** Begins to look. */
  static ChildMemory watch() {
    ChildMemory memory = new ChildMemory();
    var unused =
        memory.watch.scheduleWithFixedDelay(memory::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return memory;
  }

  private void look() {
    ProcessHandle.current()
        .descendants()
        .forEach(process -> most.accumulateAndGet(peakBytes(process.pid()), Math::max));
  }

  private static long peakBytes(long pid) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return peak.find() ? Long.parseLong(peak.group(1)) * 1024 : 0;
    } catch (IOException e) {
      return 0; // it has ended
    }
  }

  void stop() {
    watch.shutdownNow();
  }

  long mostBytes() {
    return most.get();
  }
}
