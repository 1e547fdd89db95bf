package dev.footbridge.conformance;

import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Records which call is stalled behind which. */
record StallWatch(List<String> pairs, CountDownLatch reported) implements CallListener {
  @Override
  public void stalled(BridgeCall call, BridgeCall behind) {
    pairs.add(call.event() + " is stalled behind " + behind.event());
    reported.countDown();
  }
}
