package androidx.test.runner.intent;

/** Receives every Intent. */
public interface IntentMonitor {}
