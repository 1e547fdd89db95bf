package androidx.test.internal.runner.intent;

import android.content.Intent;
import androidx.test.runner.intent.IntentMonitor;

/** Hears of every Intent; nobody here asks. */
public final class IntentMonitorImpl implements IntentMonitor {
  /** Does nothing. */
  public void signalIntent(Intent intent) {}
}
