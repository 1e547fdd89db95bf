package dev.footbridge.android;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.host.ProgramServices;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The context of one program. */
final class ProgramContext implements IMiniAppContext {
  private final MiniAppInfo info;
  private final @Nullable Context application;
  private final ActivityRef activityRef;
  private final ActivityResults results;
  private final JvmAndroid.@Nullable ProgramPart part;
  private volatile @Nullable ProgramServices services;

  /**
   * Creates the context of a program on Android, or on the detached host.
   *
   * @param application the app's context; null without Android
   */
  ProgramContext(MiniAppInfo info, @Nullable Context application, ActivityRef activityRef) {
    this(info, application, activityRef, ActivityResults.OF_PROCESS, null);
  }

  /**
   * Creates the context.
   *
   * @param results where the program's requests and listeners wait for Activity results
   * @param part what the program sees of a replacement of Android; null if there is none
   */
  ProgramContext(
      MiniAppInfo info,
      @Nullable Context application,
      ActivityRef activityRef,
      ActivityResults results,
      JvmAndroid.@Nullable ProgramPart part) {
    this.info = info;
    this.application = application;
    this.activityRef = activityRef;
    this.results = results;
    this.part = part;
  }

  /** Sets the engine's services for the program; called once, before any plugin runs. */
  void isOf(ProgramServices own) {
    services = own;
  }

  /** Returns the engine's services for the program. */
  ProgramServices services() {
    return Objects.requireNonNull(services, "services");
  }

  ActivityResults results() {
    return results;
  }

  /** Returns what the program sees of a replacement of Android; only on a {@link JvmHost}. */
  JvmAndroid.ProgramPart part() {
    return Objects.requireNonNull(part, "part");
  }

  ActivityRef activityRef() {
    return activityRef;
  }

  @Override
  public MiniAppInfo getMiniAppInfo() {
    return info;
  }

  @Override
  public Context getContext() {
    if (application == null) {
      throw new IllegalStateException(
          "there is no Context on the detached host; test what needs one under Robolectric");
    }
    return application;
  }

  @Override
  public @Nullable Activity getAttachedActivity() {
    return activityRef.get();
  }

  @Override
  public int startActivityForResult(Intent intent, ActivityResultCallback callback) {
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(callback, "callback");
    Activity activity = activityForResult();
    int code = results.allocate(callback, services());
    start(activity, intent, code);
    return code;
  }

  @Override
  public void startActivityForResult(
      Intent intent, int requestCode, ActivityResultCallback callback) {
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(callback, "callback");
    Activity activity = activityForResult();
    results.request(requestCode, callback, services());
    start(activity, intent, requestCode);
  }

  private void start(Activity activity, Intent intent, int code) {
    try {
      activity.startActivityForResult(intent, code);
    } catch (RuntimeException e) {
      results.withdraw(code);
      throw e;
    }
  }

  private Activity activityForResult() {
    Activity activity = activityRef.get();
    if (activity == null) {
      throw new IllegalStateException(
          "no Activity shows the program '"
              + info.appId()
              + "', so none can be started for a result; open the program in an Activity");
    }
    if (activity.isFinishing()) {
      throw new IllegalStateException(
          "the Activity that shows the program '"
              + info.appId()
              + "' is finishing, so none can be started for a result");
    }
    return activity;
  }
}
