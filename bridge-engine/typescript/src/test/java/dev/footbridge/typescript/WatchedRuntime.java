package dev.footbridge.typescript;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A runtime that tells which of its contexts were created and closed. */
final class WatchedRuntime implements JsRuntime {
  private static final int PATIENCE_SECONDS = 60;

  private final JsRuntime runtime;
  private final AtomicInteger created = new AtomicInteger();
  private final Semaphore closed = new Semaphore(0);

  WatchedRuntime(String name) {
    runtime = JsRuntimes.named(name);
  }

  int created() {
    return created.get();
  }

  /** Waits until one more context was closed. */
  boolean awaitClosed() throws InterruptedException {
    return closed.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public String name() {
    return runtime.name();
  }

  @Override
  public long dedicatedStackBytes() {
    return runtime.dedicatedStackBytes();
  }

  @Override
  public JsContext create(String programName) {
    created.incrementAndGet();
    JsContext context = runtime.create(programName);
    return new JsContext() {
      @Override
      public void start(List<JsSource> sources, JsHost host) {
        context.start(sources, host);
      }

      @Override
      public void evaluate(JsSource source) {
        context.evaluate(source);
      }

      @Override
      public void ring() {
        context.ring();
      }

      @Override
      public void interrupt() {
        context.interrupt();
      }

      @Override
      public void close() {
        context.close();
        closed.release();
      }
    };
  }
}
