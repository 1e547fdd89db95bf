package dev.footbridge.examples.android;

import android.app.Application;
import dev.footbridge.android.FootbridgeAndroid;

/** Builds what all Activities open their programs with, once. */
public final class PickerApp extends Application {
  private FootbridgeAndroid footbridge;

  /** Returns it; built when it is first needed. On the main thread. */
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
