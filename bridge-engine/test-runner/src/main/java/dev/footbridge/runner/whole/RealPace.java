package dev.footbridge.runner.whole;

import dev.footbridge.engine.MiniProgram;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The pace of a program whose clock is the machine's. For one run. */
public final class RealPace implements Pace {
  private final long endNanos;
  private final CompletableFuture<?> stop;

  /**
   * Creates a pace; the program's time begins now.
   *
   * @param most how long the program may run
   * @param stop ends the run when it completes
   */
  public RealPace(Duration most, CompletableFuture<?> stop) {
    this.endNanos = System.nanoTime() + Objects.requireNonNull(most, "most").toNanos();
    this.stop = Objects.requireNonNull(stop, "stop");
  }

  @Override
  public boolean settle(MiniProgram program) {
    return await(program, Objects.requireNonNull(program, "program").whenSettled());
  }

  @Override
  public boolean await(MiniProgram program, CompletableFuture<?> done) {
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(done, "done");
    CompletableFuture<@Nullable Object> either =
        CompletableFuture.anyOf(done, stop).handle((value, failure) -> null);
    try {
      either.get(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
      return !stop.isDone();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("its failures are handled", e);
    }
  }
}
