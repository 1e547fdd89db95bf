package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.internal.loop.EventLoop;
import dev.footbridge.engine.internal.loop.HeldBytes;
import dev.footbridge.engine.internal.thread.GuardedFuture;
import dev.footbridge.engine.internal.thread.Uncaught;
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
  private final HeldBytes held;

  /**
   * Creates an empty set.
   *
   * @param held counts the scripts that wait
   */
  public Evaluations(ScriptRunner scripts, EventLoop loop, HeldBytes held) {
    this.scripts = scripts;
    this.loop = loop;
    this.held = held;
  }

  /**
   * Runs {@code source} in a turn, unless the program is closing.
   *
   * @return completes when the turn has ended; exceptionally if the script fails or does not run
   */
  public CompletableFuture<@Nullable Void> add(JsSource source) {
    Evaluation evaluation = new Evaluation(source);
    if (!held.take(evaluation.heldBytes())) {
      evaluation.done.completeExceptionally(
          new IllegalStateException(
              "the engine holds too much for the program to let "
                  + source.name()
                  + " wait; see Limits.maxHeldBytes (rule X11)"));
      return evaluation.done;
    }
    synchronized (open) {
      open.add(evaluation);
    }
    if (!loop.postNew(() -> run(evaluation))) {
      refuse(evaluation);
    }
    return evaluation.done;
  }

  /** Fails the scripts that have not run, and those whose turn does not return. */
  public void close() {
    List<Evaluation> left;
    synchronized (open) {
      left = new ArrayList<>(open);
    }
    left.forEach(this::refuse);
  }

  private void run(Evaluation evaluation) {
    evaluation.begun = true;
    Throwable failure;
    try {
      failure = scripts.evaluate(evaluation.source);
    } catch (RuntimeException | Error e) { // the report of a failure failed, such as for memory
      Uncaught.report(e);
      failure = e;
    }
    end(evaluation, failure);
  }

  private void refuse(Evaluation evaluation) {
    JsException broken = scripts.broken();
    boolean isStopped = broken == null || broken.kind() == JsException.Kind.INTERRUPTED;
    end(
        evaluation,
        isStopped
            ? new IllegalStateException(
                evaluation.begun
                    ? "the program was abandoned while " + evaluation.source.name() + " ran"
                    : "the program was closed before " + evaluation.source.name() + " ran",
                broken)
            : broken);
  }

  /** Completes the future before it is forgotten: if that fails, the end of the program does. */
  private void end(Evaluation evaluation, @Nullable Throwable failure) {
    giveBack(evaluation);
    if (failure == null) {
      evaluation.done.complete(null);
    } else {
      evaluation.done.completeExceptionally(failure);
    }
    synchronized (open) {
      open.remove(evaluation);
    }
  }

  private void giveBack(Evaluation evaluation) {
    synchronized (open) {
      if (!evaluation.isHeld) {
        return;
      }
      evaluation.isHeld = false;
    }
    held.give(evaluation.heldBytes());
  }

  private static final class Evaluation {
    final JsSource source;
    volatile boolean begun;
    boolean isHeld = true; // guarded by the set
    final CompletableFuture<@Nullable Void> done = new GuardedFuture<>("MiniProgram.evaluate");

    Evaluation(JsSource source) {
      this.source = source;
    }

    long heldBytes() {
      return HeldBytes.SCRIPT + HeldBytes.ofUnits(source.text().length());
    }
  }
}
