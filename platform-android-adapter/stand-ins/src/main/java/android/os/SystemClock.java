package android.os;

import dev.footbridge.standins.internal.CurrentProgram;
import dev.footbridge.standins.internal.StandIn;
import java.util.concurrent.TimeUnit;

/** The clock of the current program. */
@StandIn
public final class SystemClock {
  private SystemClock() {}

  public static long uptimeMillis() {
    return TimeUnit.NANOSECONDS.toMillis(nanoTime("uptimeMillis"));
  }

  public static long elapsedRealtime() {
    return TimeUnit.NANOSECONDS.toMillis(elapsedRealtimeNanos());
  }

  public static long elapsedRealtimeNanos() {
    return nanoTime("elapsedRealtimeNanos");
  }

  private static long nanoTime(String method) {
    return CurrentProgram.get("SystemClock." + method).hosted().clock().nanoTime();
  }
}
