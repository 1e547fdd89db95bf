package dev.footbridge.runner;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.observe.BridgeCall;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;

/**
 * Receives the reports of a test program about its tests; see {@code testing.js}. That script gets
 * a secret before the program's first line runs, and reports with it. Whatever else calls this is
 * the program, for which it is not there.
 */
@JsPlugin(secondary = true)
public final class TestReports extends BaseJsPlugin {
  private static final String EVENT = "footbridge.test";
  private static final int SECRET_BYTES = 16;

  private final String token;
  private volatile Function<TestReport, Map<String, Object>> log = report -> Map.of();
  private volatile boolean programRuns;

  TestReports() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    token = HexFormat.of().formatHex(secret);
  }

  /** Sets what receives the reports. */
  void passTo(Function<TestReport, Map<String, Object>> receiver) {
    log = receiver;
  }

  /** Returns the secret, with which also the host calls {@code testing.js}. */
  String token() {
    return token;
  }

  /** Ends the time in which the secret is handed out: the program's code runs from now on. */
  void programRuns() {
    programRuns = true;
  }

  /** Returns whether a call is a report, not the program's. */
  boolean isReport(BridgeCall call) {
    return call.event().equals(EVENT) && (!programRuns || call.jsonParams().contains(token));
  }

  /** Handles a report. */
  @JsEvent(EVENT)
  public String report(RequestEvent request) {
    if (request.params().get("token") instanceof String given && given.equals(token)) {
      return request.okSync(log.apply(request.params(TestReport.class)));
    }
    return programRuns
        ? request.failSync(null, "no custom API '" + EVENT + "' is registered")
        : request.okSync(Map.of("token", token));
  }
}
