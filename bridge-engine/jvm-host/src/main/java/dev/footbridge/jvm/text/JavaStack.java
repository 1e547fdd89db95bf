package dev.footbridge.jvm.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of a Java exception with the frames that matter to the author of a plugin. */
public final class JavaStack {
  private static final int MOST_FRAMES = 12;
  private static final int MOST_CHARS = 400;

  /** More than a person reads; a plugin's exception may have another cause each time. */
  private static final int MOST_CAUSES = 16;

  private JavaStack() {}

  /** Returns an exception and its causes, each with its frames of interest below it. */
  public static String of(Throwable thrown) {
    Objects.requireNonNull(thrown, "thrown");
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Throwable t = thrown; t != null && seen.add(t); t = cause(t)) {
      if (seen.size() > MOST_CAUSES) {
        return text.append("\n… and its causes").toString();
      }
      text.append(t == thrown ? "" : "\nCaused by: ").append(headline(t));
      List<StackTraceElement> frames = JavaFrames.of(t);
      for (StackTraceElement frame : frames.subList(0, Math.min(MOST_FRAMES, frames.size()))) {
        text.append("\n    at ").append(JavaFrames.text(frame));
      }
      if (frames.size() > MOST_FRAMES) {
        text.append("\n    … ").append(frames.size() - MOST_FRAMES).append(" more");
      }
    }
    return text.toString();
  }

  /**
   * Returns an exception that any tool can print: {@code thrown}, or one with its text and stack if
   * its methods or those of its causes throw, or its causes have no end.
   */
  public static Throwable printable(Throwable thrown) {
    Objects.requireNonNull(thrown, "thrown");
    try {
      if (isPrintable(thrown, MOST_CAUSES)) {
        return thrown;
      }
    } catch (Throwable e) { // as it would for the tool
      return substitute(thrown);
    }
    return substitute(thrown);
  }

  private static Throwable substitute(Throwable thrown) {
    IllegalStateException substitute = new IllegalStateException(of(thrown));
    substitute.setStackTrace(JavaFrames.of(thrown).toArray(new StackTraceElement[0]));
    return substitute;
  }

  /** Calls what a tool calls; returns whether it is done after at most {@code depth} causes. */
  private static boolean isPrintable(Throwable thrown, int depth) {
    if (depth == 0
        || thrown.toString() == null
        || Arrays.asList(thrown.getStackTrace()).contains(null)) {
      return false;
    }
    Throwable cause = thrown.getCause();
    return (cause == null || isPrintable(cause, depth - 1))
        && Arrays.stream(thrown.getSuppressed()).allMatch(each -> isPrintable(each, depth - 1));
  }

  private static String headline(Throwable thrown) {
    String text = description(thrown);
    return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS) + "…";
  }

  /**
   * Returns {@code toString()}; if a plugin's exception throws there, its class with the reason.
   */
  private static String description(Throwable thrown) {
    String name = thrown.getClass().getName();
    try {
      String text = thrown.toString();
      return text == null ? name : text;
    } catch (Throwable e) { // the stack must be shown, whatever the text does
      return name + " (its message cannot be read: " + e.getClass().getName() + ")";
    }
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable e) { // as above
      return null;
    }
  }
}
