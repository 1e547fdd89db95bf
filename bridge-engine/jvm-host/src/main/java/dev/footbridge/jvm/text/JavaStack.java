package dev.footbridge.jvm.text;

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

  private JavaStack() {}

  /** Returns an exception and its causes, each with its frames of interest below it. */
  public static String of(Throwable thrown) {
    Objects.requireNonNull(thrown, "thrown");
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Throwable t = thrown; t != null && seen.add(t); t = cause(t)) {
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
