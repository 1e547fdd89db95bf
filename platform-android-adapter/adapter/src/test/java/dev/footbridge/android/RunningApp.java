package dev.footbridge.android;

import android.app.Application;
import android.os.Handler;
import android.os.Looper;
import dev.footbridge.android.robolectric.Assets;
import dev.footbridge.android.robolectric.MainLooper;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.robolectric.RuntimeEnvironment;

/** An app with this module's assets, and a log of what its programs did. */
final class RunningApp implements CallListener, ProgramListener {
  static final MiniAppInfo INFO = MiniAppInfo.of("wx-shop");

  final Application application = RuntimeEnvironment.getApplication();
  final FootbridgeAndroid footbridge;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  RunningApp(Consumer<FootbridgeAndroidBuilder> setUp) {
    Assets.add(application, Path.of("src/test/assets"));
    FootbridgeAndroidBuilder builder =
        FootbridgeAndroid.with(application)
            .engine(engine -> engine.callListener(this).programListener(this));
    setUp.accept(builder);
    footbridge = builder.build();
  }

  /** Returns a script of this text. */
  static ProgramScript script(String text) {
    return context -> new JsSource("app.js", text);
  }

  /** Returns what programs and calls did, a line each: console lines, ends, errors, warnings. */
  List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** Runs the main thread until the program is idle. */
  void awaitIdle(MiniProgram program) {
    MainLooper.await(program.whenIdle());
  }

  /** Waits for a console line while the main thread is blocked. */
  void await(String line) {
    Awaitility.await().until(() -> lines().contains(line));
  }

  /** Closes a program, and runs the main thread until it has ended. */
  void close(MiniProgram program) {
    MainLooper.await(program.closeAsync());
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    note(call.event() + " " + outcome.json());
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    note(text);
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    note("error " + error.message());
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    note("warning " + text);
  }

  @Override
  public void ended(MiniAppInfo program, boolean killed) {
    note("ended " + program.appId());
  }

  /** Adds a line, and wakes a test that waits on the main thread for it. */
  private void note(String line) {
    lines.add(line);
    new Handler(Looper.getMainLooper()).post(() -> {});
  }
}
