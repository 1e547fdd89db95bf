package dev.footbridge.standins.internal;

import android.app.Activity;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses to work where another implementation of Android's classes is visible. */
public final class OnlyStandIns {
  private static final String ACTIVITY = "android/app/Activity.class";
  private static final @Nullable String REFUSAL = refusal();

  private OnlyStandIns() {}

  /**
   * Returns if the stand-ins are alone.
   *
   * @throws IllegalStateException with one sentence if another {@code android.app.Activity} is
   *     visible
   */
  public static void require() {
    if (REFUSAL != null) {
      throw new IllegalStateException(REFUSAL);
    }
  }

  private static @Nullable String refusal() {
    return refusal(
        OnlyStandIns.class.getClassLoader(), Activity.class.isAnnotationPresent(StandIn.class));
  }

  /**
   * Returns why the stand-ins cannot work; null if they can.
   *
   * @param loader what loads Android's classes
   * @param isActivityOurs whether the Activity that it loads is a stand-in
   */
  static @Nullable String refusal(ClassLoader loader, boolean isActivityOurs) {
    List<URL> all;
    try {
      all = Collections.list(loader.getResources(ACTIVITY));
    } catch (IOException e) {
      all = List.of(); // then the class that was loaded decides
    }
    if (isActivityOurs && all.size() <= 1) {
      return null;
    }
    StringBuilder places = new StringBuilder();
    for (URL each : all) {
      String url = each.toString();
      places
          .append(places.length() == 0 ? "" : " and ")
          .append(url, 0, url.length() - ACTIVITY.length() - (url.startsWith("jar:") ? 2 : 0));
    }
    return "android-stand-ins is beside another android.app.Activity ("
        + places
        + "); keep one: the stand-ins on a plain JVM, or android.jar or Robolectric without them";
  }
}
