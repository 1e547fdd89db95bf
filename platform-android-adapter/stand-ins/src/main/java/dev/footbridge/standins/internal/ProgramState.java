package dev.footbridge.standins.internal;

import android.app.Activity;
import android.app.Application;
import dev.footbridge.android.IMiniAppContext;
import dev.footbridge.engine.host.HostedProgram;
import dev.footbridge.engine.host.ProgramServices;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the stand-ins keep of one program. Safe for use by many threads. */
public final class ProgramState {
  private final WeakReference<ProgramState> weak = new WeakReference<>(this);
  private final String appId;
  private final ProgramServices services;
  private final ActivityRecord record;
  private final Map<Object, Object> parts = new ConcurrentHashMap<>();
  private final List<Runnable> ends = new ArrayList<>(); // guarded by itself
  private volatile @Nullable Application application;
  private volatile @Nullable Activity activity;
  private volatile @Nullable IMiniAppContext context;
  private volatile boolean ended;

  ProgramState(String appId, ProgramServices services) {
    this.appId = appId;
    this.services = services;
    record = new ActivityRecord(services::shown);
  }

  /** Sets the application and the Activity, before any plugin runs. */
  void shownIn(Application ownApplication, Activity ownActivity) {
    application = ownApplication;
    activity = ownActivity;
  }

  /** Sets the context of the program's plugins, before any of them runs. */
  void attached(IMiniAppContext own) {
    context = own;
  }

  /** Returns a reference that does not hold the program. */
  WeakReference<ProgramState> weak() {
    return weak;
  }

  /** Returns the program's identifier. */
  public String appId() {
    return appId;
  }

  /** Returns the engine's services for the program. */
  public ProgramServices services() {
    return services;
  }

  /** Returns the engine's program: its clock and its main thread. */
  public HostedProgram hosted() {
    return services.program();
  }

  /** Returns what plugins started and showed. */
  public ActivityRecord record() {
    return record;
  }

  /** Returns the application. */
  public Application application() {
    return Objects.requireNonNull(application, "application");
  }

  /** Returns the Activity that shows the program. */
  public Activity activity() {
    return Objects.requireNonNull(activity, "activity");
  }

  /** Returns the context of the program's plugins. */
  public IMiniAppContext context() {
    return Objects.requireNonNull(context, "context");
  }

  /** Returns whether the program has ended. */
  public boolean hasEnded() {
    return ended;
  }

  /** Returns the program's one object for a key, which is created the first time. */
  public <T> T part(Object key, Class<T> type, Function<ProgramState, T> create) {
    return type.cast(parts.computeIfAbsent(key, unused -> create.apply(this)));
  }

  /** Runs {@code action} when the program ends, or now if it has ended. */
  public void atEnd(Runnable action) {
    synchronized (ends) {
      if (!ended) {
        ends.add(action);
        return;
      }
    }
    action.run();
  }

  /** Runs what was to run at the end. */
  void end() {
    List<Runnable> due;
    synchronized (ends) {
      ended = true;
      due = new ArrayList<>(ends);
      ends.clear();
    }
    due.forEach(Runnable::run);
  }
}
