package dev.footbridge.android;

import android.util.Log;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The documented log of plugins and proxies: each method writes to Android's own log. From any
 * thread.
 */
public final class QMLog {
  private QMLog() {}

  /** Writes a debug message; null is written as a text. */
  public static void d(String tag, @Nullable String message) {
    Objects.requireNonNull(tag, "tag");
    Log.d(tag, String.valueOf(message));
  }

  /** Writes a debug message, with an exception. */
  public static void d(String tag, @Nullable String message, @Nullable Throwable thrown) {
    Objects.requireNonNull(tag, "tag");
    Log.d(tag, String.valueOf(message), thrown);
  }

  /** Writes an informational message. */
  public static void i(String tag, @Nullable String message) {
    Objects.requireNonNull(tag, "tag");
    Log.i(tag, String.valueOf(message));
  }

  /** Writes an informational message, with an exception. */
  public static void i(String tag, @Nullable String message, @Nullable Throwable thrown) {
    Objects.requireNonNull(tag, "tag");
    Log.i(tag, String.valueOf(message), thrown);
  }

  /** Writes a warning. */
  public static void w(String tag, @Nullable String message) {
    Objects.requireNonNull(tag, "tag");
    Log.w(tag, String.valueOf(message));
  }

  /** Writes a warning, with an exception. */
  public static void w(String tag, @Nullable String message, @Nullable Throwable thrown) {
    Objects.requireNonNull(tag, "tag");
    Log.w(tag, String.valueOf(message), thrown);
  }

  /** Writes an error. */
  public static void e(String tag, @Nullable String message) {
    Objects.requireNonNull(tag, "tag");
    Log.e(tag, String.valueOf(message));
  }

  /** Writes an error, with an exception. */
  public static void e(String tag, @Nullable String message, @Nullable Throwable thrown) {
    Objects.requireNonNull(tag, "tag");
    Log.e(tag, String.valueOf(message), thrown);
  }
}
