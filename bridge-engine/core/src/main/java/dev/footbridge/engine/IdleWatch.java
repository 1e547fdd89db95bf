package dev.footbridge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Those who wait for a program to be idle. */
final class IdleWatch {
  private final List<CompletableFuture<@Nullable Void>> waiting =
      new ArrayList<>(); // guarded by itself

  CompletableFuture<@Nullable Void> add() {
    CompletableFuture<@Nullable Void> future = new CompletableFuture<>();
    synchronized (waiting) {
      waiting.add(future);
    }
    return future;
  }

  void complete() {
    List<CompletableFuture<@Nullable Void>> done;
    synchronized (waiting) {
      if (waiting.isEmpty()) {
        return;
      }
      done = new ArrayList<>(waiting);
      waiting.clear();
    }
    done.forEach(future -> future.complete(null));
  }
}
