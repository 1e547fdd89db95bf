package dev.footbridge.standins;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.text.Colours;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.jvm.transcript.TextTranscript;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A program on the stand-ins with its own engine and clock, and the lines of its log. */
final class LoggedProgram implements AutoCloseable {
  final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  final List<String> results = Collections.synchronizedList(new ArrayList<>());
  final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  final List<String> shown = Collections.synchronizedList(new ArrayList<>());
  final ManualClock clock;
  final MiniProgram program;
  final ProgramTranscript transcript;

  LoggedProgram(String appId, Class<? extends HostPlugin<?>> plugin) {
    this(appId, plugin, ManualClock.DEFAULT_START);
  }

  LoggedProgram(String appId, Class<? extends HostPlugin<?>> plugin, Instant start) {
    clock = new ManualClock(start);
    TextTranscript text =
        new TextTranscript(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            Colours.OFF,
            new JsSource("call.js", ""));
    transcript = new ProgramTranscript(text, clock);
    program =
        BridgeEngine.builder()
            .host(AndroidStandIns.host())
            .runtime(JsRuntimes.named("quickjs")) // starts fast
            .clock(clock)
            .plugin(plugin)
            .programListener(new Lines())
            .callListener(transcript)
            .build()
            .launch(MiniAppInfo.of(appId));
  }

  /** Calls an event of the plugin, and waits until what it starts at once is done. */
  void call(String event) {
    program
        .evaluate(
            new JsSource(
                "call.js",
                "wx.invokeNativePlugin({api_name: '"
                    + event
                    + "', complete(res) { console.log(res.errMsg); }})"))
        .join();
    clock.awaitIdle();
  }

  void callSync(String event) {
    program
        .evaluate(
            new JsSource(
                "call.js",
                "console.log(wx.invokeNativePlugin({api_name: '"
                    + event
                    + "', sync: true}).errMsg)"))
        .join();
  }

  void advance(long millis) {
    clock.advance(Duration.ofMillis(millis));
  }

  AndroidProgram android() {
    return AndroidStandIns.of(program);
  }

  @Override
  public void close() {
    program.close();
  }

  private final class Lines implements ProgramListener {
    @Override
    public void log(MiniAppInfo info, String level, String tag, String text) {
      lines.add(info.appId() + " " + tag + " " + text);
    }

    @Override
    public void shown(MiniAppInfo info, String kind, String text) {
      shown.add(kind + ": " + text);
    }

    @Override
    public void console(MiniAppInfo info, String level, String text) {
      results.add(text);
    }

    @Override
    public void pluginFailed(MiniAppInfo info, Throwable thrown) {
      failures.add(String.valueOf(thrown.getMessage()));
    }
  }
}
