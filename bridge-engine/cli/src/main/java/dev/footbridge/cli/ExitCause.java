package dev.footbridge.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ends the process before the command has: a call of {@code System.exit}, or a signal.
 *
 * @param kind which of them
 * @param text what happened, in words
 * @param status the exit status for it; never 0
 * @param thread the thread that ends the process; null if it was not found
 */
record ExitCause(Kind kind, String text, int status, @Nullable Thread thread) {
  /** What may end a process. */
  enum Kind {
    /** A plugin, or a library, ends it. */
    CALL,
    /** The operating system was asked to end it. */
    SIGNAL
  }

  /** Finds the cause, in a shutdown hook: the thread that waits for the hooks. */
  static ExitCause find() {
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      StackTraceElement[] frames = each.getValue();
      for (StackTraceElement frame : frames) {
        if (frame.getClassName().equals("java.lang.ApplicationShutdownHooks")) {
          return of(each.getKey(), frames);
        }
      }
    }
    return new ExitCause(Kind.CALL, "something ended the process", ExitStatus.PROGRAM_FAILED, null);
  }

  private static ExitCause of(Thread thread, StackTraceElement... frames) {
    return switch (thread.getName()) {
      case "SIGHUP handler" -> signal("SIGHUP", 129, thread);
      case "SIGINT handler" -> signal("SIGINT", 130, thread);
      case "SIGTERM handler" -> signal("SIGTERM", 143, thread);
      default ->
          new ExitCause(
              Kind.CALL,
              "System.exit was called" + place(frames) + "; a plugin must not end the process",
              ExitStatus.PROGRAM_FAILED,
              thread);
    };
  }

  private static ExitCause signal(String name, int status, Thread thread) {
    return new ExitCause(Kind.SIGNAL, "the process was stopped by " + name, status, thread);
  }

  /** Returns the place of the call, behind the frames of Java and of Kotlin. */
  private static String place(StackTraceElement... frames) {
    for (StackTraceElement frame : frames) {
      String name = frame.getClassName();
      if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("kotlin.")) {
        return " at "
            + new StackTraceElement(
                name, frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
      }
    }
    return "";
  }
}
