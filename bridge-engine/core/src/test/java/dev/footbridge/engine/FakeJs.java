package dev.footbridge.engine;

import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.Payload;
import java.util.concurrent.CountDownLatch;

/** The functions of a script of the {@link FakeRuntime}, like the shim's for JavaScript. */
final class FakeJs {
  private final JsHost host;
  private final CountDownLatch interrupted;
  private long lastId;

  FakeJs(JsHost host, CountDownLatch interrupted) {
    this.host = host;
    this.interrupted = interrupted;
  }

  String take() {
    return text(host.call(JsHost.TAKE, 0, null, null, null));
  }

  /** Calls through {@code invokeNativePlugin}; returns the call's number. */
  long call(String event) {
    return call(event, "{}");
  }

  long call(String event, String options) {
    send(Op.CALL_NATIVE, ++lastId, event, options, null);
    return lastId;
  }

  String callSync(String event) {
    return send(Op.CALL_NATIVE_SYNC, ++lastId, event, "{}", null);
  }

  String wxSync(String name) {
    return send(Op.CALL_WX_SYNC, ++lastId, name, "{}", null);
  }

  /** Calls through {@code invokeNativePlugin} with a timeout of its own. */
  long callWithin(String millis, String event) {
    send(Op.CALL_NATIVE, ++lastId, event, "{}", "{\"timeout\":" + millis + "}");
    return lastId;
  }

  /** Does the same and waits for the result. */
  String callSyncWithin(String millis, String event) {
    return send(Op.CALL_NATIVE_SYNC, ++lastId, event, "{}", "{\"timeout\":" + millis + "}");
  }

  void setTimer(long id, String millis) {
    send(Op.SET_TIMER, id, null, millis, null);
  }

  void clearTimer(long id) {
    send(Op.CLEAR_TIMER, id, null, null, null);
  }

  /** Calls the host in a way that the shim does not. */
  String raw(int op, String name, String json) {
    return send(op, ++lastId, name, json, null);
  }

  /** Calls the host in a way that the shim does not, with an envelope. */
  String raw(int op, String name, String json, String envelope) {
    return send(op, ++lastId, name, json, envelope);
  }

  private String send(int op, long id, String name, String json, String envelope) {
    return text(host.call(op, id, name, json == null ? null : Payload.of(json), envelope));
  }

  private static String text(Payload payload) {
    return payload == null ? null : payload.json();
  }

  /** Runs until the context is interrupted, as an endless loop would. */
  void loopForEver() throws InterruptedException {
    interrupted.await();
    throw new JsException(JsException.Kind.INTERRUPTED, "interrupted", null, "");
  }
}
