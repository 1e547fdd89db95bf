package dev.footbridge.runner;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;
import java.util.function.Function;

/** Receives the reports of a test program about its tests; see {@code testing.js}. */
@JsPlugin(secondary = true)
public final class TestReports extends BaseJsPlugin {
  /** The event of the reports. Programs of users do not call it. */
  static final String EVENT = "footbridge.test";

  private final Function<TestReport, Map<String, Object>> log;

  /** Creates a plugin that passes reports on to {@code log}. */
  TestReports(Function<TestReport, Map<String, Object>> log) {
    this.log = log;
  }

  /** Receives one report, and returns the log's answer. */
  @JsEvent(EVENT)
  public Map<String, Object> report(RequestEvent request) {
    return log.apply(request.params(TestReport.class));
  }
}
