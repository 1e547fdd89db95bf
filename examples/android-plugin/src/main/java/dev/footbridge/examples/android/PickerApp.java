package dev.footbridge.examples.android;

import android.app.Application;
import dev.footbridge.android.FootbridgeAndroid;

/** Builds, once, the engine with which all Activities open their programs. */
public final class PickerApp extends Application {
  private FootbridgeAndroid footbridge;

  /** Returns the engine; built on first use. On the main thread. */
  public FootbridgeAndroid footbridge() {
    if (footbridge == null) {
      footbridge =
          FootbridgeAndroid.with(this)
              .plugin(ContactsPlugin.class)
              .proxy(new PickerProxy())
              .build();
    }
    return footbridge;
  }
}
