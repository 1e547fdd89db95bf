package dev.footbridge.examples.android;

import android.os.Bundle;
import dev.footbridge.android.FootbridgeActivity;
import dev.footbridge.android.ProgramScript;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.MiniProgram;

/** Shows the mini program; its base class {@link FootbridgeActivity} passes results to plugins. */
public final class PickerActivity extends FootbridgeActivity {
  private MiniProgram program;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    PickerApp app = (PickerApp) getApplication();
    program =
        app.footbridge()
            .open(this, MiniAppInfo.of("wx-picker"), ProgramScript.asset("picker/app.js"));
  }

  /** Returns the program that runs here. */
  public MiniProgram program() {
    return program;
  }
}
