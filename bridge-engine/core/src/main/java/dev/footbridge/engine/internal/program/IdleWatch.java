package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.internal.thread.GuardedFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The futures that complete when a program is idle, or settled. */
public final class IdleWatch {
  private final Object lock = new Object();
  private final List<CompletableFuture<@Nullable Void>> waiting = new ArrayList<>(); // by lock
  private final String method;
  private boolean closed; // guarded by lock

  /**
   * Creates an empty set.
   *
   * @param method the method that returns the futures, for messages
   */
  public IdleWatch(String method) {
    this.method = method;
  }

  /** Registers a waiter; its future is already complete if the program has ended. */
  public CompletableFuture<@Nullable Void> add() {
    CompletableFuture<@Nullable Void> future = new GuardedFuture<>(method);
    synchronized (lock) {
      if (!closed) {
        waiting.add(future);
        return future;
      }
    }
    future.complete(null);
    return future;
  }

  /** Returns the futures that are not complete. */
  public List<CompletableFuture<@Nullable Void>> waiting() {
    synchronized (lock) {
      return waiting.isEmpty() ? List.of() : new ArrayList<>(waiting);
    }
  }

  /** Completes these futures. */
  public void complete(List<CompletableFuture<@Nullable Void>> due) {
    if (due.isEmpty()) {
      return;
    }
    due.forEach(future -> future.complete(null));
    synchronized (lock) {
      waiting.removeIf(CompletableFuture::isDone);
    }
  }

  /** Completes all futures, also those requested later: the program has ended. */
  public void close() {
    synchronized (lock) {
      closed = true;
    }
    complete(waiting());
  }
}
