package dev.footbridge.engine.internal.thread;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A future whose {@code join()} and {@code get()} fail on the threads that run turns and handlers,
 * where they would deadlock (rule T3). The same holds for stages derived from it, if the platform's
 * {@link CompletableFuture} supports that.
 */
public final class GuardedFuture<T> extends CompletableFuture<T> {
  private final String method;

  /**
   * Creates an incomplete future.
   *
   * @param method the method that returns it, for the error message
   */
  public GuardedFuture(String method) {
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
