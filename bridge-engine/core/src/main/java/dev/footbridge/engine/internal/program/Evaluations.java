package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.internal.loop.EventLoop;
import dev.footbridge.engine.internal.thread.GuardedFuture;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The scripts of one program that have not run yet, each with its future. */
public final class Evaluations {
  private final Set<Evaluation> open = new LinkedHashSet<>(); // guarded by itself
  private final ScriptRunner scripts;
  private final EventLoop loop;

  /** Creates an empty set. */
  public Evaluations(ScriptRunner scripts, EventLoop loop) {
    this.scripts = scripts;
    this.loop = loop;
  }

  /**
   * Runs {@code source} in a turn, unless the program is closing.
   *
   * @return completes when the turn has ended; exceptionally if the script fails or does not run
   */
  public CompletableFuture<@Nullable Void> add(JsSource source) {
    Evaluation evaluation = new Evaluation(source);
    synchronized (open) {
      open.add(evaluation);
    }
    if (!loop.postNew(() -> run(evaluation))) {
      refuse(evaluation);
    }
    return evaluation.done;
  }

  /** Fails the scripts that have not run. */
  public void close() {
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
