package dev.footbridge.android.robolectric.documented;

/** A class of the app that the documented plugin names. */
final class ModuleApplet {
  static final String TAG = "ModuleApplet";

  private ModuleApplet() {}
}
