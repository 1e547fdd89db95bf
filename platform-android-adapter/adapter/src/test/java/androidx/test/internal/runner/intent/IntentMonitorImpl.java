package androidx.test.internal.runner.intent;

import android.content.Intent;
import androidx.test.runner.intent.IntentMonitor;

/** Receives every Intent and ignores it: no test here needs them. */
public final class IntentMonitorImpl implements IntentMonitor {
  /** Does nothing. */
  public void signalIntent(Intent intent) {}
}
