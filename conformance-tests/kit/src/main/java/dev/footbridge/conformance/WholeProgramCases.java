package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.recording.Redaction;
import dev.footbridge.engine.recording.SessionRecorder;
import dev.footbridge.program.LogicMode;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.config.PageJson;
import dev.footbridge.program.module.ConvertedFiles;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;

/** Cases about whole programs that the programs themselves cannot see (rules W4 and W54). */
final class WholeProgramCases {
  private static final String PROGRAM =
      """
      // file: app.json
      { "pages": ["pages/a"], "usingComponents": { "my-card": "/parts/card", "my-icon": "/parts/icon" } }

      // file: pages/a.js
      Page({});

      // file: pages/a.json
      { "usingComponents": { "my-icon": "./icon", "my-list": "./list" } }

      // file: parts/card.json
      { "component": true }
      """;

  private WholeProgramCases() {}

  static List<ConformanceCase> all() {
    return new JavaCases(ProgramCase.NEEDS)
        .required("W4", "pages and components inherit components", WholeProgramCases::areInherited)
        .required(
            "W54", "recordings have what the logic layer answers", WholeProgramCases::areRecorded)
        .all();
  }

  private static void areInherited(ConformanceHost host) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.of(ProgramText.of(PROGRAM).files())) {
      WholeProgram whole = WholeProgram.read(ProgramRun.root(folder.path()), ConvertedFiles.none());
      assertThat(components(whole, "pages/a"))
          .containsExactlyInAnyOrder(
              "<my-card> is /parts/card of app.json",
              "<my-icon> is ./icon of pages/a.json",
              "<my-list> is ./list of pages/a.json");
      assertThat(components(whole, "parts/card"))
          .containsExactlyInAnyOrder(
              "<my-card> is /parts/card of app.json", "<my-icon> is /parts/icon of app.json");
    }
  }

  private static List<String> components(WholeProgram whole, String path) {
    return PageJson.read(whole.files(), path, whole.app().usingComponents())
        .usingComponents()
        .values()
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static void areRecorded(ConformanceHost host) throws Exception {
    StringWriter lines = new StringWriter();
    SessionRecorder recording =
        new SessionRecorder(lines, Clock.system(), MiniAppInfo.of(CaseRun.APP_ID), Redaction.NONE);
    try (TemporaryFolder folder = TemporaryFolder.of(ProgramText.of(PROGRAM).files())) {
      ProgramRun run =
          new ProgramRun(
              host,
              folder.path(),
              LogicMode.TEST,
              builder -> builder.callListener(recording).programListener(recording));
      try (run) {
        run.script(
            "recorded.js",
            "await host.launch(); await wx.showToast({ title: 'Saved' });",
            Duration.ZERO);
      }
      assertThat(run.recorder().failures()).isEmpty();
    }
    recording.close();
    assertThat(lines.toString())
        .contains("\"api\":\"showToast\"")
        .contains("\"title\":\"Saved\"")
        .contains("\"errMsg\":\"showToast:ok\"");
  }
}
