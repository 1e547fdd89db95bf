package dev.footbridge.jvm.jfr;

import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Records each call as an event {@code dev.footbridge.Call} of the JDK Flight Recorder, while the
 * recorder is on: {@code java -XX:StartFlightRecording}, {@code jcmd PID JFR.start}, or its API.
 * One listener serves any number of engines and programs.
 */
public final class JfrCalls implements CallListener {
  private final Map<BridgeCall, CallEvent> open = new ConcurrentHashMap<>(); // by identity

  /** Creates a listener. */
  public JfrCalls() {}

  /** Returns whether the recorder was started in this process, even if it is not recording now. */
  public static boolean isRecorderStarted() {
    return FlightRecorder.isAvailable() && FlightRecorder.isInitialized();
  }

  @Override
  public void started(BridgeCall call) {
    CallEvent event = new CallEvent();
    if (event.isEnabled()) {
      event.begin();
      open.put(call, event);
    }
  }

  @Override
  public void handling(BridgeCall call) {
    CallEvent event = open.get(call);
    if (event != null) {
      event.handlerThread = Thread.currentThread();
    }
  }

  @Override
  public void state(BridgeCall call, Payload state) {
    CallEvent event = open.get(call);
    if (event != null) {
      event.states++;
    }
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    CallEvent event = open.remove(call);
    if (event == null) {
      return;
    }
    event.end();
    event.program = call.program().appId();
    event.number = call.id();
    event.api = call.event();
    event.function = call.via();
    event.sync = call.isSync();
    event.ok = outcome.isOk();
    event.error = errorOf(outcome);
    event.commit();
  }

  private static @Nullable String errorOf(Outcome outcome) {
    return outcome.errorCode() == null ? null : outcome.errorCode().name();
  }
}
