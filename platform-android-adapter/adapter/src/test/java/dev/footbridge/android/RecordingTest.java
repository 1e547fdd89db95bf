package dev.footbridge.android;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.android.robolectric.AndroidTestRunner;
import dev.footbridge.engine.LaunchOptions;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.recording.Redaction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** Recordings of sessions on Android. */
@RunWith(AndroidTestRunner.class)
@Config(sdk = {26, 34})
public final class RecordingTest {
  private static final ProgramScript CALL_AT_EVENT =
      RunningApp.script(
          "wx.onHostEvent('call', (data) =>"
              + " wx.invokeNativePlugin({ api_name: 'runs', data, complete() {} }));");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @After
  public void forget() {
    RunsPlugin.does = (plugin, req) -> req.ok();
  }

  @Test
  public void everyProgramIsRecordedToAFileOfItsOwn() throws Exception {
    File sessions = new File(folder.getRoot(), "new/sessions");
    RunningApp app = new RunningApp(builder -> builder.plugin(RunsPlugin.class).record(sessions));
    RunsPlugin.does =
        (plugin, req) -> {
          req.sendState(Map.of("step", 1));
          req.ok(Map.of("accessToken", "hush"));
        };
    run(app);
    run(app);

    for (String name : List.of("wx-shop-1.jsonl", "wx-shop-2.jsonl")) {
      assertThat(lines(new File(sessions, name)))
          .containsExactly(
              "{\"footbridge\":\"recording\",\"version\":1,\"ends\":true,\"appId\":\"wx-shop\"}",
              "{\"event\":\"call\",\"data\":{\"amount\":3,\"pin\":7}}",
              "{\"call\":1,\"api\":\"runs\",\"via\":\"invokeNativePlugin\",\"sync\":false,"
                  + "\"params\":{\"api_name\":\"runs\",\"data\":{\"amount\":3,\"pin\":7}}}",
              "{\"call\":1,\"state\":{\"step\":1}}",
              "{\"call\":1,\"ok\":{\"accessToken\":\"***\",\"errMsg\":\"invokeNativePlugin:ok\"}}",
              "{\"end\":true}");
    }
  }

  @Test
  public void otherKeysAreMasked() throws Exception {
    RunningApp app =
        new RunningApp(
            builder ->
                builder
                    .plugin(RunsPlugin.class)
                    .record(folder.getRoot(), Redaction.of(List.of("pin"))));
    run(app);

    assertThat(lines(new File(folder.getRoot(), "wx-shop-1.jsonl")).get(1))
        .isEqualTo("{\"event\":\"call\",\"data\":{\"amount\":3,\"pin\":\"***\"}}");
  }

  @Test
  public void twoThatRunAtOnceAreNotMixed() throws Exception {
    RunningApp app =
        new RunningApp(builder -> builder.plugin(RunsPlugin.class).record(folder.getRoot()));
    MiniProgram first = launch(app);
    MiniProgram second = launch(app);
    call(app, first);
    app.close(first);
    call(app, second);
    app.close(second);

    assertThat(lines(new File(folder.getRoot(), "wx-shop-1.jsonl"))).hasSize(2);
    run(app);
    assertThat(lines(new File(folder.getRoot(), "wx-shop-2.jsonl"))).hasSize(5);
  }

  @Test
  public void aFolderThatCannotBeCreatedDoesNotStopThePrograms() throws Exception {
    File taken = folder.newFile("taken");
    RunningApp app = new RunningApp(builder -> builder.plugin(RunsPlugin.class).record(taken));
    run(app);

    assertThat(app.lines()).contains("runs {\"errMsg\":\"invokeNativePlugin:ok\"}");
  }

  private static void run(RunningApp app) {
    MiniProgram program = launch(app);
    call(app, program);
    app.close(program);
  }

  private static MiniProgram launch(RunningApp app) {
    return app.footbridge.launch(RunningApp.INFO, LaunchOptions.DEFAULT, CALL_AT_EVENT);
  }

  private static void call(RunningApp app, MiniProgram program) {
    program.emit("call", new TreeMap<>(Map.of("amount", 3, "pin", 7)));
    app.awaitIdle(program);
  }

  /** Returns the lines of a recording, without their times and its list of masked names. */
  private static List<String> lines(File file) throws IOException {
    return Files.readAllLines(file.toPath()).stream()
        .map(line -> line.replaceFirst("\\{\"t\":[0-9.E-]+,", "{"))
        .map(line -> line.replaceFirst(",\"redacted\":\\[[^]]*]", ""))
        .map(line -> line.replaceFirst(",\"start\":\".*\",\"lang\":\"[^\"]+\"", ""))
        .toList();
  }
}
