package android.content;

import android.os.Bundle;
import android.os.Looper;
import dev.footbridge.standins.internal.StandIn;
import java.util.concurrent.Executor;

/** A Context that passes everything on to another. */
@StandIn
public class ContextWrapper extends Context {
  private Context base;

  public ContextWrapper(Context base) {
    this.base = base;
  }

  protected void attachBaseContext(Context base) {
    if (this.base != null) {
      throw new IllegalStateException("Base context already set");
    }
    this.base = base;
  }

  public Context getBaseContext() {
    return base;
  }

  private Context attached() {
    if (base == null) {
      throw new IllegalStateException(
          getClass().getName()
              + " was created with new, so it has no Context; use req.activityRef.get() or"
              + " mMiniAppContext.getContext()");
    }
    return base;
  }

  @Override
  public Context getApplicationContext() {
    return attached().getApplicationContext();
  }

  @Override
  public String getPackageName() {
    return attached().getPackageName();
  }

  @Override
  public Looper getMainLooper() {
    return attached().getMainLooper();
  }

  @Override
  public Executor getMainExecutor() {
    return attached().getMainExecutor();
  }

  @Override
  public SharedPreferences getSharedPreferences(String name, int mode) {
    return attached().getSharedPreferences(name, mode);
  }

  @Override
  public void startActivity(Intent intent) {
    attached().startActivity(intent);
  }

  @Override
  public void startActivity(Intent intent, Bundle options) {
    attached().startActivity(intent, options);
  }

  @Override
  public Object getSystemService(String name) {
    return attached().getSystemService(name);
  }
}
