package dev.footbridge.android;

import android.app.Activity;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.host.ProgramServices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The host on a plain JVM with something in place of Android's code. */
final class JvmHost extends AndroidHost {
  /** Knows the program of a thread that runs no plugin itself; there is one in a process. */
  private static volatile @Nullable JvmAndroid latest;

  private final JvmAndroid android;

  JvmHost(JvmAndroid android) {
    super(null);
    this.android = android;
    follow(android);
  }

  @Override
  public ProgramContext context(MiniAppInfo program, ProgramServices services) {
    JvmAndroid.ProgramPart part = android.launch(program, services);
    ActivityRef activityRef = new ActivityRef();
    Activity activity = part.activity();
    if (activity != null) {
      activityRef.attach(activity);
    }
    ProgramContext context =
        new ProgramContext(program, part.application(), activityRef, new ActivityResults(), part);
    context.isOf(services);
    part.attached(context);
    return context;
  }

  private static void follow(JvmAndroid android) {
    latest = android;
  }

  /**
   * Returns the program that a thread works for which runs no plugin itself; null if no such host
   * was created.
   *
   * @throws IllegalStateException if the thread works for none, or it cannot be known
   */
  static @Nullable IMiniAppContext followed() {
    JvmAndroid android = latest;
    return android == null ? null : android.current();
  }

  @Override
  public void run(ProgramContext context, Runnable work) {
    context.part().run(work);
  }

  @Override
  public void runLifecycle(ProgramContext context, Class<?> plugin, Runnable work) {
    context.part().runLifecycle(plugin, work);
  }

  @Override
  public List<String> leftToUser(ProgramContext context) {
    return context.part().leftToUser();
  }

  @Override
  public List<String> ended(ProgramContext context) {
    List<String> leftBehind = super.ended(context);
    context.part().ended();
    return leftBehind;
  }

  @Override
  public boolean mayWait() {
    return android.mayWait();
  }
}
