package androidx.test.runner.intent;

/** Hears of every Intent; nobody here asks. */
public interface IntentMonitor {}
