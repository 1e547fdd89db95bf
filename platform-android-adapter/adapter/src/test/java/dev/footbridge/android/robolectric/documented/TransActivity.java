package dev.footbridge.android.robolectric.documented;

import android.app.Activity;

/** An Activity of the app that the documented plugin starts. */
public final class TransActivity extends Activity {}
