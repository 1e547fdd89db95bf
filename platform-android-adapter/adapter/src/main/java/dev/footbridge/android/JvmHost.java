package dev.footbridge.android;

import android.app.Activity;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.host.ProgramServices;
import java.util.List;

/** The host on a plain JVM with something in place of Android's code. */
final class JvmHost extends AndroidHost {
  private final JvmAndroid android;

  JvmHost(JvmAndroid android) {
    super(null);
    this.android = android;
    CurrentProgram.follow(android::current);
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
    part.attached(context);
    return context;
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
