package dev.footbridge.standins.internal;

import android.content.Intent;

/** An Activity that a plugin started. */
public final class Started {
  /** The request code of an Activity that was started without a request for its result. */
  public static final int NO_CODE = -1;

  private final Intent intent;
  private final int requestCode;
  private boolean answered; // guarded by this

  Started(Intent intent, int requestCode) {
    this.intent = intent;
    this.requestCode = requestCode;
  }

  /** Returns the intent, as it was when the Activity was started. */
  public Intent intent() {
    return intent;
  }

  /** Returns the request code; {@link #NO_CODE} without one. */
  public int requestCode() {
    return requestCode;
  }

  /** Returns whether the plugin waits for its result. */
  public synchronized boolean waits() {
    return requestCode >= 0 && !answered;
  }

  /** Returns the intent as Android writes it. */
  @Override
  public String toString() {
    return intent.toString();
  }

  /** Marks it as answered; returns false if it does not wait. */
  public synchronized boolean take() {
    boolean waits = waits();
    answered = true;
    return waits;
  }
}
