package dev.footbridge.engine;

import dev.footbridge.engine.clock.WorkThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A future of the engine's that a program's own threads may look at, but not wait for (rule T3). So
 * are the stages made of it, where the platform's {@link CompletableFuture} lets them.
 */
final class GuardedFuture<T> extends CompletableFuture<T> {
  private final String method;

  /**
   * Creates a future that is not done.
   *
   * @param method the method that gives it, as a refusal shall name it
   */
  GuardedFuture(String method) {
    this.method = method;
  }

  @Override
  public T join() {
    refuse();
    return super.join();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    refuse();
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    refuse();
    return super.get(timeout, unit);
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new GuardedFuture<>(method);
  }

  private void refuse() {
    if (!isDone()) {
      WorkThread.refuse(method);
    }
  }
}
