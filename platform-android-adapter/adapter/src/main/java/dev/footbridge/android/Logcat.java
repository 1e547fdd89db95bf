package dev.footbridge.android;

import android.util.Log;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;

/** Writes console lines, errors, warnings and ends of programs to Android's log. */
final class Logcat implements ProgramListener {
  static final String TAG = "Footbridge";

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    int priority =
        switch (level) {
          case "error" -> Log.ERROR;
          case "warn" -> Log.WARN;
          case "debug", "trace" -> Log.DEBUG;
          default -> Log.INFO;
        };
    Log.println(priority, TAG, program.appId() + ": " + text);
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    String place = error.position() == null ? "" : error.position() + ": ";
    String hint = error.hint() == null ? "" : "\n" + error.hint();
    Log.e(TAG, program.appId() + ": " + place + error.message() + "\n" + error.stack() + hint);
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    Log.w(TAG, program.appId() + ": " + text);
  }

  @Override
  public void abandoned(MiniAppInfo program, String where) {
    Log.e(TAG, program.appId() + ": the program was abandoned: it is still running " + where);
  }

  @Override
  public void pluginFailed(MiniAppInfo program, Throwable thrown) {
    Log.e(TAG, program.appId() + ": a plugin failed", thrown);
  }
}
