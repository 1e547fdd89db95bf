package dev.footbridge.graaljs;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Stops the program that fills the Java heap, before the heap is full and others fail. After each
 * garbage collection, what the heap has gained is attributed to the programs by what they have
 * allocated meanwhile; so a program that allocates much and keeps nothing is blamed for little.
 */
final class HeapWatch {
  private static final long MEBIBYTE = 1 << 20;
  private static final long PERCENT = 100;

  /** The least part of the heap that a program must hold to be stopped. */
  private static final double LEAST_SHARE = 0.1;

  /** How long a program may take to stop before another one is stopped, too. */
  private static final long STOP_MILLIS = 5_000;

  private static final AtomicBoolean STARTED = new AtomicBoolean();

  /** The programs that are not being stopped. */
  private static final Set<HeapUse> PROGRAMS = ConcurrentHashMap.newKeySet();

  private static volatile @Nullable HeapWatch running;

  private final AllocationMeter meter;
  private final long max = Runtime.getRuntime().maxMemory();
  private long lastUsed; // guarded by this
  private long stoppedAt = -1; // collections before say nothing new; as uptime; guarded by this

  private HeapWatch(AllocationMeter meter) {
    this.meter = meter;
  }

  /** Starts to watch the heap of this process, if its JVM can; does nothing the second time. */
  static void start() {
    AllocationMeter meter = STARTED.getAndSet(true) ? null : AllocationMeter.ofJvm();
    if (meter == null) {
      return;
    }
    HeapWatch watch = new HeapWatch(meter);
    HeapCollections.tell(watch::collected);
    running = watch;
  }

  /** Adds a program, whose turns are recorded also while nothing is watched. */
  static void add(HeapUse program) {
    PROGRAMS.add(program);
  }

  /** Records that a turn of a program begins on this thread. */
  static void begin(HeapUse program) {
    AllocationMeter meter = meter();
    program.begin(meter);
    if (meter == null && isHalfFull() && !STARTED.get()) {
      Daemon.start(HeapWatch::start, "footbridge-heap-watch");
    }
  }

  /** Returns whether it is time to watch, also if there is one program only. */
  private static boolean isHalfFull() {
    Runtime jvm = Runtime.getRuntime();
    return 2 * (jvm.totalMemory() - jvm.freeMemory()) > jvm.maxMemory();
  }

  /** Records that the turn ends. */
  static void end(HeapUse program) {
    program.end(meter());
  }

  /** Returns what measures turns, or null while nothing is watched. */
  private static @Nullable AllocationMeter meter() {
    HeapWatch watch = running;
    return watch == null ? null : watch.meter;
  }

  /** Forgets a program, whose memory is free now. */
  static void forget(HeapUse program) {
    PROGRAMS.remove(program);
  }

  /**
   * Records that the heap was full in a turn of a program, which ends; another may be the cause.
   */
  static void full(HeapUse victim) {
    PROGRAMS.remove(victim);
    HeapWatch watch = running;
    if (watch != null) {
      watch.stopMore(victim.held());
    }
  }

  /** Stops the program that holds most, if that is more than what one has freed. */
  private synchronized void stopMore(double freed) {
    HeapUse most = largest(List.copyOf(PROGRAMS), lastUsed);
    if (most != null && most.held() > freed && HeapCollections.uptimeMillis() > stoppedAt) {
      stop(most, lastUsed);
    }
  }

  private synchronized void collected(long used, boolean isWhole, long startedAt) {
    List<HeapUse> all = List.copyOf(PROGRAMS);
    attribute(used, all);
    HeapUse most = isWhole && startedAt > stoppedAt ? largest(all, used) : null;
    if (most != null) {
      stop(most, used);
    }
  }

  /** Returns the program that holds most of the heap, if it is too much; else null. */
  private @Nullable HeapUse largest(List<HeapUse> all, long used) {
    HeapUse most = null;
    for (HeapUse each : all) {
      if (used * PERCENT >= max * each.percent() && (most == null || each.held() > most.held())) {
        most = each;
      }
    }
    return most == null || most.held() < LEAST_SHARE * max ? null : most;
  }

  /** Divides what the heap has gained among the programs, or what it has lost. */
  private void attribute(long used, List<HeapUse> all) { // holds this
    boolean isFirst = lastUsed == 0; // what the heap held before is nobody's
    long gained = isFirst ? 0 : used - lastUsed;
    double kept = isFirst ? 0 : Math.min(1, (double) used / lastUsed);
    lastUsed = used;
    long[] allocated = new long[all.size()];
    long sum = 0;
    for (int i = 0; i < allocated.length; i++) {
      allocated[i] = all.get(i).allocatedSince(meter);
      sum += allocated[i];
    }
    for (int i = 0; i < allocated.length; i++) {
      HeapUse program = all.get(i);
      double more = gained > 0 && sum > 0 ? (double) gained * allocated[i] / sum : 0;
      program.hold(program.held() * kept + more);
    }
  }

  private void stop(HeapUse program, long used) { // holds this
    stoppedAt = HeapCollections.uptimeMillis() + STOP_MILLIS;
    PROGRAMS.remove(program);
    String reason =
        "the program took too much memory: of the "
            + max / MEBIBYTE
            + " MiB of this process's Java heap, "
            + used / MEBIBYTE
            + " MiB were in use after a garbage collection, about "
            + Math.round(program.held() / MEBIBYTE)
            + " MiB of them by it; it was stopped so that others can go on";
    // On another thread: it waits until the program has stopped, and collections go on.
    Daemon.start(
        () -> {
          try {
            program.stop(reason);
          } finally {
            stopped();
          }
        },
        "footbridge-stop-memory");
  }

  private synchronized void stopped() {
    stoppedAt = HeapCollections.uptimeMillis();
  }
}
