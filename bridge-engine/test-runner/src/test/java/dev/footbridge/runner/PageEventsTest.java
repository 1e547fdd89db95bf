package dev.footbridge.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.runner.log.ProgramLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the events of a whole program's pages are in the logs of its tests. */
class PageEventsTest {
  private final ManualClock clock = new ManualClock();
  private final BridgeEngineBuilder engine =
      BridgeEngine.builder().clock(clock).logic(new ToldEvents());

  private static TestReport report(String type, TestReport.Spec... specs) {
    return new TestReport(type, "1", "passed", "", "", null, true, List.of(specs), List.of());
  }

  private static void run(MiniProgram program, String script) {
    program.evaluate(new JsSource("pages.js", script)).join();
  }

  @Test
  void theTranscriptOfATestHasThePagesDuringIt() {
    JsSource tests = new JsSource("a.test.js", "");
    TestFile file = new TestFile(Path.of("a.test.js"), "a.test.js", Path.of(""));
    TestLog log =
        new TestLog(
            List.of(tests),
            new TestFileRun(file, 1, clock, engine, new TestReports()),
            TestFilter.ALL);
    ProgramTranscript transcript = new ProgramTranscript(log, clock);
    engine.callListener(transcript).programListener(transcript);
    try (MiniProgram program = engine.build().launch(MiniAppInfo.of("shop"))) {
      run(program, "tell('app', { hook: 'onLaunch' });");
      log.report(report("defined", new TestReport.Spec("1", "the shop", "opens", null)));
      log.report(report("started"));
      run(program, "tell('page', { hook: 'onLoad', page: 'pages/a/a', query: { id: '3' } });");
      log.report(report("done"));
      log.report(report("end"));
    }
    assertThat(log.loading()).isEqualTo("app  onLaunch\n");
    assertThat(log.results())
        .extracting(TestResult::transcript)
        .containsExactly("page pages/a/a onLoad {\"id\":\"3\"}\n");
  }

  @Test
  void aLogHasTheEventsWithTheirTimesAndTheirCalls() {
    ProgramLog log = new ProgramLog(clock);
    engine.callListener(log).programListener(log);
    try (MiniProgram program = engine.build().launch(MiniAppInfo.of("shop"))) {
      run(program, "tell('page', { hook: 'onShow', page: 'pages/a/a' });");
      clock.advance(Duration.ofMillis(5));
      run(
          program,
          """
          wx.showModal({ title: 'Pay?' });
          tell('ui', { api: 'showModal' });
          tell('unanswered', { api: 'showModal' });
          """);
      log.end();
    }
    assertThat(log.events())
        .containsExactly(
            "     0.0 ms  page pages/a/a onShow",
            "     5.0 ms  ui showModal",
            "     5.0 ms  unanswered: showModal");
    assertThat(log.calls().get(0).text().lines())
        .containsExactly(
            "     5.0 ms  #1 wx.showModal {\"title\":\"Pay?\"}",
            "     5.0 ms  unanswered: showModal");
  }
}
