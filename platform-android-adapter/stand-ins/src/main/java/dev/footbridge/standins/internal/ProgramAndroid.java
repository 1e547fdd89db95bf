package dev.footbridge.standins.internal;

import android.app.Activity;
import android.app.Application;
import dev.footbridge.android.IMiniAppContext;
import dev.footbridge.android.JvmAndroid;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.host.ProgramServices;
import java.util.List;

/**
 * Android as one program sees it: an application and an Activity, in which the program is shown.
 */
public final class ProgramAndroid implements JvmAndroid.ProgramPart {
  private final ProgramState state;

  /** Creates the part of a program that is being launched. */
  public ProgramAndroid(MiniAppInfo program, ProgramServices services) {
    state = new ProgramState(program.appId(), services);
    BaseContext base = new BaseContext(state);
    state.shownIn(new ProgramApplication(base), new ProgramActivity(base));
    LivePrograms.launched(state);
  }

  @Override
  public void attached(IMiniAppContext context) {
    state.attached(context);
  }

  @Override
  public Application application() {
    return state.application();
  }

  @Override
  public Activity activity() {
    return state.activity();
  }

  @Override
  public void run(Runnable work) {
    CurrentProgram.run(state, state.hosted().isMainThread(), work);
  }

  @Override
  public void runLifecycle(Class<?> plugin, Runnable work) {
    PluginLoaders.claim(plugin, state);
    CurrentProgram.run(state, true, work);
  }

  @Override
  public List<String> leftToUser() {
    return state.record().leftToUser();
  }

  @Override
  public void ended() {
    state.end();
    LivePrograms.ended(state);
  }
}
