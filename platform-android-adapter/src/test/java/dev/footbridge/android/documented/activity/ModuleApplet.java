package dev.footbridge.android.documented.activity;

/** The app's own, which the documented plugin names. */
final class ModuleApplet {
  static final String TAG = "ModuleApplet";

  private ModuleApplet() {}
}
