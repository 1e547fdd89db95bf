package androidx.test.runner.lifecycle;

/** The stage of the Application; no test here needs it. */
public interface ApplicationLifecycleMonitor {}
