package dev.footbridge.engine;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The scripts given to one program that have not run, and those who wait for them. */
final class Evaluations {
  private final Set<Evaluation> open = new LinkedHashSet<>(); // guarded by itself
  private final ScriptRunner scripts;

  Evaluations(ScriptRunner scripts) {
    this.scripts = scripts;
  }

  /** Runs {@code source} in a turn that {@code closing} takes, unless the program is closing. */
  CompletableFuture<@Nullable Void> add(JsSource source, Closing closing) {
    Evaluation evaluation = new Evaluation(source);
    synchronized (open) {
      open.add(evaluation);
    }
    if (!closing.postIfOpen(() -> run(evaluation))) {
      refuse(evaluation);
    }
    return evaluation.done;
  }

  /** Refuses what has not run. */
  void close() {
    List<Evaluation> left;
    synchronized (open) {
      left = new ArrayList<>(open);
    }
    left.forEach(this::refuse);
  }

  private void run(Evaluation evaluation) {
    JsException failure = scripts.evaluate(evaluation.source);
    forget(evaluation);
    if (failure == null) {
      evaluation.done.complete(null);
    } else {
      evaluation.done.completeExceptionally(failure);
    }
  }

  private void refuse(Evaluation evaluation) {
    forget(evaluation);
    evaluation.done.completeExceptionally(
        new IllegalStateException(
            "the program was closed before " + evaluation.source.name() + " ran"));
  }

  private void forget(Evaluation evaluation) {
    synchronized (open) {
      open.remove(evaluation);
    }
  }

  private static final class Evaluation {
    final JsSource source;
    final CompletableFuture<@Nullable Void> done = new GuardedFuture<>("MiniProgram.evaluate");

    Evaluation(JsSource source) {
      this.source = source;
    }
  }
}
