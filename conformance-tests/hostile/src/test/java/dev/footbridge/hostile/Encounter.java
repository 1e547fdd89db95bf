package dev.footbridge.hostile;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.conformance.ReferencePlugin;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A hostile program in the company of a good one, in one host. */
final class Encounter {
  private static final int WATCHDOG_SECONDS = 60;
  private static final long PACE_MILLIS = 50;

  private final HostileProgram hostile;
  private final JsRuntime runtime;
  private final GoodProgram beside;
  private final Observation observation = new Observation();

  private Encounter(HostileProgram hostile, JsRuntime runtime, GoodProgram beside) {
    this.hostile = hostile;
    this.runtime = runtime;
    this.beside = beside;
  }

  /**
   * Runs a hostile program until it ends or is closed.
   *
   * @param beside is asked before, meanwhile and afterwards
   * @param patience how long the program runs before it is closed
   */
  static Observation of(
      HostileProgram hostile, JsRuntime runtime, GoodProgram beside, Duration patience)
      throws InterruptedException {
    Encounter encounter = new Encounter(hostile, runtime, beside);
    encounter.run(patience);
    return encounter.observation;
  }

  private void run(Duration patience) throws InterruptedException {
    ask(beside, "beside it, before");
    Watched watched = new Watched();
    MiniProgram program =
        BridgeEngine.builder()
            .runtime(runtime)
            .plugin(ReferencePlugin.class)
            .programListener(watched)
            .callListener(watched)
            .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMillis(200)))
            .build()
            .launch(MiniAppInfo.of("wx-hostile"));
    CompletableFuture<?> turn = program.evaluate(new JsSource("app.js", hostile.text()));
    CompletableFuture<?> idle = turn.thenCompose(ended -> program.whenIdle());
    long end = System.nanoTime() + patience.toNanos();
    while (!isDone(idle) && System.nanoTime() < end) {
      ask(beside, "beside it, meanwhile");
    }
    close(program);
    if (turn.isDone()) {
      CompletableFuture<?> unused =
          turn.whenComplete(
              (ended, failure) -> {
                if (failure != null) {
                  watched.turnFailed(failure);
                }
              });
    } else {
      observation.harm("the future of its turn is not completed");
    }
    ask(beside, "beside it, afterwards");
    askAnother();
    watched.judge(hostile.kind(), observation);
  }

  private static boolean isDone(CompletableFuture<?> future) throws InterruptedException {
    try {
      future.get(PACE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  private void close(MiniProgram program) throws InterruptedException {
    try {
      program.closeAsync().get(WATCHDOG_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      observation.harm("it is not closed within " + WATCHDOG_SECONDS + " s");
    } catch (ExecutionException e) {
      observation.harm("closing it fails with " + e.getCause());
    }
  }

  private void askAnother() throws InterruptedException {
    try (GoodProgram next = new GoodProgram(runtime, "wx-next")) {
      ask(next, "after it");
    } catch (RuntimeException | Error e) {
      observation.harm("no program starts after it: " + e);
    }
  }

  private void ask(GoodProgram program, String when) throws InterruptedException {
    String wrong = program.ask();
    if (wrong != null && observation.harms().size() < 10) {
      observation.harm("the program " + when + ": " + wrong);
    }
  }
}
