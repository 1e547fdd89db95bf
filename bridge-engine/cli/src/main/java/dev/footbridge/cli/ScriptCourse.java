package dev.footbridge.cli;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The run of a single script, until it has nothing left to do. */
final class ScriptCourse implements RunCourse {
  private final JsSource source;
  private final RunSession session;
  private final Duration timeout;

  ScriptCourse(JsSource source, RunSession session, Duration timeout) {
    this.source = source;
    this.session = session;
    this.timeout = timeout;
  }

  @Override
  public JsSource source() {
    return source;
  }

  @Override
  public void join(BridgeEngineBuilder engine) {}

  @Override
  public List<Problem> warnings() {
    return List.of();
  }

  @Override
  public boolean run(MiniProgram program, CompletableFuture<@Nullable Void> early) {
    CompletableFuture<@Nullable Void> unused =
        program.evaluate(source); // the transcript gets the result
    ReplayRun replay = session.replay();
    if (replay != null) {
      return replay.pass(program, timeout);
    }
    try {
      CompletableFuture.anyOf(program.whenIdle(), early)
          .get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException | InterruptedException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting can fail only with a timeout", e);
    }
  }

  @Override
  public @Nullable ScriptError failure() {
    return null;
  }

  @Override
  public List<PendingTimer> timersLeft() {
    return List.of();
  }
}
