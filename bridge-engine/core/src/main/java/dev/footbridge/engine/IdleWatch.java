package dev.footbridge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Those who wait for a program to be idle. */
final class IdleWatch {
  private final Object lock = new Object();
  private final List<CompletableFuture<@Nullable Void>> waiting = new ArrayList<>(); // by lock
  private boolean closed; // guarded by lock

  /** Adds one who waits; not for long if the program has ended. */
  CompletableFuture<@Nullable Void> add() {
    CompletableFuture<@Nullable Void> future = new GuardedFuture<>("MiniProgram.whenIdle");
    synchronized (lock) {
      if (!closed) {
        waiting.add(future);
        return future;
      }
    }
    future.complete(null);
    return future;
  }

  /** Returns those who wait now. */
  List<CompletableFuture<@Nullable Void>> waiting() {
    synchronized (lock) {
      return waiting.isEmpty() ? List.of() : new ArrayList<>(waiting);
    }
  }

  /** Tells these. */
  void complete(List<CompletableFuture<@Nullable Void>> whom) {
    if (whom.isEmpty()) {
      return;
    }
    whom.forEach(future -> future.complete(null));
    synchronized (lock) {
      waiting.removeIf(CompletableFuture::isDone);
    }
  }

  /** Tells those who wait now or later: the program has ended. */
  void close() {
    synchronized (lock) {
      closed = true;
    }
    complete(waiting());
  }
}
