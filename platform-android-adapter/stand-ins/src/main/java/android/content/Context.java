package android.content;

import android.content.res.AssetManager;
import android.content.res.Resources;
import android.os.Bundle;
import android.os.Looper;
import dev.footbridge.standins.internal.StandIn;
import dev.footbridge.standins.internal.Unsupported;
import java.io.File;
import java.util.concurrent.Executor;

/** The surroundings of an application or an Activity. */
@StandIn
public abstract class Context {
  public static final int MODE_PRIVATE = 0;
  public static final int MODE_APPEND = 0x8000;
  public static final int BIND_AUTO_CREATE = 1;
  public static final String ACTIVITY_SERVICE = "activity";
  public static final String ALARM_SERVICE = "alarm";
  public static final String AUDIO_SERVICE = "audio";
  public static final String CLIPBOARD_SERVICE = "clipboard";
  public static final String CONNECTIVITY_SERVICE = "connectivity";
  public static final String INPUT_METHOD_SERVICE = "input_method";
  public static final String LAYOUT_INFLATER_SERVICE = "layout_inflater";
  public static final String LOCATION_SERVICE = "location";
  public static final String NOTIFICATION_SERVICE = "notification";
  public static final String POWER_SERVICE = "power";
  public static final String SENSOR_SERVICE = "sensor";
  public static final String TELEPHONY_SERVICE = "phone";
  public static final String VIBRATOR_SERVICE = "vibrator";
  public static final String WIFI_SERVICE = "wifi";
  public static final String WINDOW_SERVICE = "window";

  public Context() {}

  public abstract Context getApplicationContext();

  public abstract String getPackageName();

  public abstract Looper getMainLooper();

  public abstract SharedPreferences getSharedPreferences(String name, int mode);

  public abstract void startActivity(Intent intent);

  public abstract void startActivity(Intent intent, Bundle options);

  public abstract Object getSystemService(String name);

  public Executor getMainExecutor() {
    throw Unsupported.of("Context.getMainExecutor");
  }

  public final <T> T getSystemService(Class<T> serviceClass) {
    throw Unsupported.of("Context.getSystemService(" + serviceClass.getSimpleName() + ")");
  }

  public ClassLoader getClassLoader() {
    return Thread.currentThread().getContextClassLoader();
  }

  public AssetManager getAssets() {
    throw Unsupported.of("Context.getAssets");
  }

  public Resources getResources() {
    throw Unsupported.of("Context.getResources");
  }

  public final String getString(int resId) {
    throw Unsupported.of("Context.getString");
  }

  public final String getString(int resId, Object... formatArgs) {
    throw Unsupported.of("Context.getString");
  }

  public final CharSequence getText(int resId) {
    throw Unsupported.of("Context.getText");
  }

  public File getCacheDir() {
    throw Unsupported.of("Context.getCacheDir");
  }

  public File getExternalFilesDir(String type) {
    throw Unsupported.of("Context.getExternalFilesDir");
  }

  public File getFilesDir() {
    throw Unsupported.of("Context.getFilesDir");
  }

  public int checkSelfPermission(String permission) {
    throw Unsupported.of("Context.checkSelfPermission");
  }

  public void sendBroadcast(Intent intent) {
    throw Unsupported.of("Context.sendBroadcast");
  }

  public ComponentName startService(Intent service) {
    throw Unsupported.of("Context.startService");
  }

  public boolean stopService(Intent service) {
    throw Unsupported.of("Context.stopService");
  }
}
