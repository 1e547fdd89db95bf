package android.util;

import dev.footbridge.standins.internal.CurrentProgram;
import dev.footbridge.standins.internal.StandIn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.UnknownHostException;

/** Writes to the transcript of the current program. */
@StandIn
public final class Log {
  public static final int VERBOSE = 2;
  public static final int DEBUG = 3;
  public static final int INFO = 4;
  public static final int WARN = 5;
  public static final int ERROR = 6;
  public static final int ASSERT = 7;

  private Log() {}

  public static int v(String tag, String msg) {
    return println(VERBOSE, tag, msg);
  }

  public static int v(String tag, String msg, Throwable tr) {
    return println(VERBOSE, tag, with(msg, tr));
  }

  public static int d(String tag, String msg) {
    return println(DEBUG, tag, msg);
  }

  public static int d(String tag, String msg, Throwable tr) {
    return println(DEBUG, tag, with(msg, tr));
  }

  public static int i(String tag, String msg) {
    return println(INFO, tag, msg);
  }

  public static int i(String tag, String msg, Throwable tr) {
    return println(INFO, tag, with(msg, tr));
  }

  public static int w(String tag, String msg) {
    return println(WARN, tag, msg);
  }

  public static int w(String tag, String msg, Throwable tr) {
    return println(WARN, tag, with(msg, tr));
  }

  public static int w(String tag, Throwable tr) {
    return println(WARN, tag, getStackTraceString(tr));
  }

  public static int e(String tag, String msg) {
    return println(ERROR, tag, msg);
  }

  public static int e(String tag, String msg, Throwable tr) {
    return println(ERROR, tag, with(msg, tr));
  }

  public static int wtf(String tag, String msg) {
    return println(ASSERT, tag, msg);
  }

  public static int wtf(String tag, Throwable tr) {
    return println(ASSERT, tag, getStackTraceString(tr));
  }

  public static int wtf(String tag, String msg, Throwable tr) {
    return println(ASSERT, tag, with(msg, tr));
  }

  public static boolean isLoggable(String tag, int level) {
    return level >= INFO;
  }

  public static String getStackTraceString(Throwable tr) {
    for (Throwable each = tr; each != null; each = each.getCause()) {
      if (each instanceof UnknownHostException) {
        return ""; // as Android does, for logs without a network
      }
    }
    if (tr == null) {
      return "";
    }
    StringWriter text = new StringWriter();
    tr.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  /** Throws for a null message, as Android does: {@code println needs a message}. */
  public static int println(int priority, String tag, String msg) {
    if (msg == null) {
      throw new NullPointerException("println needs a message");
    }
    String name = tag == null ? "" : tag;
    CurrentProgram.get("Log").services().log(level(priority), name, msg);
    return name.length() + msg.length() + 3;
  }

  private static String with(String msg, Throwable tr) {
    String trace = getStackTraceString(tr).stripTrailing();
    return trace.isEmpty() ? String.valueOf(msg) : msg + "\n" + trace;
  }

  private static String level(int priority) {
    return switch (priority) {
      case VERBOSE -> "verbose";
      case DEBUG -> "debug";
      case WARN -> "warn";
      case ERROR, ASSERT -> "error";
      default -> "info";
    };
  }
}
