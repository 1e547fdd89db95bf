package dev.footbridge.android.documented.activity;

import android.app.Activity;

/** The app's own, which the documented plugin starts. */
public final class TransActivity extends Activity {}
