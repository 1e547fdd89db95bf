package dev.footbridge.android;

import android.os.Handler;
import android.os.Looper;
import java.util.concurrent.Executor;

/** Runs work on the app's main thread, after the work posted before. */
final class MainThread implements Executor {
  private final Handler handler = new Handler(Looper.getMainLooper());

  static boolean isCurrent() {
    return Looper.myLooper() == Looper.getMainLooper();
  }

  @Override
  public void execute(Runnable work) {
    handler.post(work);
  }
}
