package dev.footbridge.graaljs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What protects the programs of a process from each other: initialized classes, and a watch over
 * the heap. Begins once, on a thread of its own, with the second program that starts: a process
 * that runs one program has no other to protect, and starts fast.
 */
final class SharedProcess {
  private static final AtomicInteger PROGRAMS = new AtomicInteger();
  private static final CompletableFuture<@Nullable Void> READY = new CompletableFuture<>();

  private SharedProcess() {}

  /** Counts a program that starts. */
  static void programStarts() {
    if (PROGRAMS.get() < 2 && PROGRAMS.incrementAndGet() == 2) {
      begin();
    }
  }

  /**
   * Begins now, unless it has begun.
   *
   * @return completes when the programs are protected
   */
  static CompletableFuture<@Nullable Void> prepare() {
    if (PROGRAMS.getAndSet(2) < 2) {
      begin();
    }
    return READY;
  }

  private static void begin() {
    Daemon.start(SharedProcess::protect, "footbridge-protection");
  }

  private static void protect() {
    try {
      HeapWatch.start();
      ClassInitializers.run();
      READY.complete(null);
    } catch (RuntimeException | Error e) { // such as a lack of memory: programs still run
      READY.completeExceptionally(e);
    }
  }
}
