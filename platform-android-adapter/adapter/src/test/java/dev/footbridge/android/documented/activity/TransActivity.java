package dev.footbridge.android.documented.activity;

import android.app.Activity;

/** An Activity of the app that the documented plugin starts. */
public final class TransActivity extends Activity {}
