package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One program under test, on a clock that the case moves. */
final class CaseRun implements AutoCloseable {
  /** The timeout for everything in real time: far longer than the slowest machine needs. */
  private static final long PATIENCE_SECONDS = 60;

  static final Duration PATIENCE = Duration.ofSeconds(PATIENCE_SECONDS);

  static final String APP_ID = "wx-conformance";

  private final ManualClock clock = new ManualClock(PATIENCE);
  private final Recorder recorder = new Recorder();
  private final MiniProgram program;

  /**
   * Launches a program with the reference plugin.
   *
   * @param setUp adds what the case needs
   */
  CaseRun(ConformanceHost host, Consumer<BridgeEngineBuilder> setUp) {
    this(host, APP_ID, setUp);
  }

  /** Launches a program with another identifier. */
  CaseRun(ConformanceHost host, String appId, Consumer<BridgeEngineBuilder> setUp) {
    BridgeEngineBuilder builder =
        host.engine()
            .clock(clock)
            .plugin(ReferencePlugin.class)
            .callListener(recorder)
            .programListener(recorder);
    setUp.accept(builder);
    program = builder.build().launch(MiniAppInfo.of(appId));
  }

  MiniProgram program() {
    return program;
  }

  Recorder recorder() {
    return recorder;
  }

  /** Runs a script to the end of its turn, and records what it throws. */
  void evaluate(JsSource source) throws InterruptedException, ExecutionException, TimeoutException {
    program
        .evaluate(source)
        .exceptionally(
            e -> {
              Throwable cause = e instanceof CompletionException ? e.getCause() : e;
              if (cause instanceof JsException) {
                return null;
              }
              throw new CompletionException(cause);
            })
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  void evaluate(String script) throws InterruptedException, ExecutionException, TimeoutException {
    evaluate(new JsSource("case.js", script));
  }

  /** Sends the event {@code count} times, numbered from 1. */
  void emit(String name, int count) {
    for (int n = 1; n <= count; n++) {
      program.emit(name, Map.of("n", n));
    }
  }

  void advance(Duration duration) {
    clock.advance(duration);
  }

  /** Waits until no call is open, including those that handlers answer from their own threads. */
  void awaitIdle() throws InterruptedException, ExecutionException, TimeoutException {
    program.whenIdle().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits for what surely comes. */
  static void await(Future<?> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits for what surely comes. */
  static void await(Semaphore permit) throws InterruptedException {
    assertThat(permit.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public void close() {
    program.close();
  }
}
