package dev.footbridge.engine;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsPlugin;
import java.util.concurrent.CountDownLatch;

/** A plugin whose {@code onDestroy} is slow. */
@JsPlugin(secondary = true)
public class SlowToDie extends BaseJsPlugin {
  private final CountDownLatch destroying;
  private final CountDownLatch mayEnd;

  SlowToDie(CountDownLatch destroying, CountDownLatch mayEnd) {
    this.destroying = destroying;
    this.mayEnd = mayEnd;
  }

  @Override
  protected void onDestroy() {
    destroying.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
