package dev.footbridge.engine;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import java.util.concurrent.CountDownLatch;

/** What a script of the {@link FakeRuntime} can do: what the shim does for JavaScript. */
final class FakeJs {
  private final JsHost host;
  private final CountDownLatch interrupted;
  private long lastId;

  FakeJs(JsHost host, CountDownLatch interrupted) {
    this.host = host;
    this.interrupted = interrupted;
  }

  String take() {
    return host.call(Op.TAKE, 0, null, null);
  }

  /** Calls through {@code invokeNativePlugin}; returns the call's number. */
  long call(String event) {
    return call(event, "{}");
  }

  long call(String event, String options) {
    host.call(Op.CALL_NATIVE, ++lastId, event, options);
    return lastId;
  }

  String callSync(String event) {
    return host.call(Op.CALL_NATIVE_SYNC, ++lastId, event, "{}");
  }

  String wxSync(String name) {
    return host.call(Op.CALL_WX_SYNC, ++lastId, name, "{}");
  }

  /** Sets the deadline of the next call. */
  FakeJs deadline(String millis) {
    host.call(Op.DEADLINE, lastId + 1, null, millis);
    return this;
  }

  void setTimer(long id, String millis) {
    host.call(Op.SET_TIMER, id, null, millis);
  }

  void clearTimer(long id) {
    host.call(Op.CLEAR_TIMER, id, null, null);
  }

  /** Does what the shim never would. */
  String raw(int op, String name, String json) {
    return host.call(op, ++lastId, name, json);
  }

  /** Runs until the context is interrupted, as an endless loop would. */
  void loopForEver() throws InterruptedException {
    interrupted.await();
    throw new JsException(JsException.Kind.INTERRUPTED, "interrupted", null, "");
  }
}
