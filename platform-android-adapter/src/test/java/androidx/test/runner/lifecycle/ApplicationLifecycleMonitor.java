package androidx.test.runner.lifecycle;

/** Knows the stage of the Application; nobody here asks. */
public interface ApplicationLifecycleMonitor {}
