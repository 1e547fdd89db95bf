package dev.footbridge.standins.internal;

import android.content.Context;
import android.content.ContextWrapper;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.util.AndroidRuntimeException;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The context under the application and the Activity of one program. */
public final class BaseContext extends Context {
  private static final String PACKAGE = "dev.footbridge.app";

  private final ProgramState program;

  BaseContext(ProgramState program) {
    this.program = program;
  }

  /**
   * Returns the program whose Application, Activity or other Context this is.
   *
   * @param user what needs it, for the message
   * @throws IllegalStateException if it is of none
   */
  public static ProgramState programOf(Context context, String user) {
    Context each = Objects.requireNonNull(context, "context");
    while (each instanceof ContextWrapper wrapper) {
      each = wrapper.getBaseContext();
    }
    if (each instanceof BaseContext base) {
      return base.program;
    }
    throw new IllegalStateException(
        user
            + " needs a Context of the program, such as req.activityRef.get() or"
            + " mMiniAppContext.getContext(); one that was created with new belongs to none");
  }

  @Override
  public Context getApplicationContext() {
    return program.application();
  }

  @Override
  public String getPackageName() {
    return PACKAGE;
  }

  @Override
  public Looper getMainLooper() {
    return MainLooper.of(program);
  }

  @Override
  public Executor getMainExecutor() {
    Handler handler = new Handler(getMainLooper());
    return handler::post;
  }

  @Override
  public SharedPreferences getSharedPreferences(String name, int mode) {
    return program.part("preferences " + name, MemoryPreferences.class, MemoryPreferences::new);
  }

  @Override
  public void startActivity(Intent intent) {
    startActivity(intent, null);
  }

  /** Starts an Activity, which only an Activity may do within its own task. */
  @Override
  public void startActivity(Intent intent, @Nullable Bundle options) {
    if ((intent.getFlags() & Intent.FLAG_ACTIVITY_NEW_TASK) == 0) {
      throw new AndroidRuntimeException(
          "Calling startActivity() from outside of an Activity context requires the"
              + " FLAG_ACTIVITY_NEW_TASK flag. Is this really what you want?");
    }
    program.record().started(intent, Started.NO_CODE);
  }

  @Override
  public @Nullable Object getSystemService(String name) {
    throw Unsupported.of("Context.getSystemService(\"" + name + "\")");
  }
}
