package dev.footbridge.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of a Java exception as the author of a plugin wants it: with the frames of a plugin. */
final class JavaStack {
  private static final String ENGINE = "dev.footbridge.engine.";
  private static final int MOST_FRAMES = 12;
  private static final int MOST_CHARS = 400;

  /** Whose frames tell nothing: what calls a handler, and what writes its result. */
  private static final List<String> CUT =
      List.of(
          "com.fasterxml.jackson.",
          "com.oracle.truffle.",
          "com.sun.proxy.",
          "dev.footbridge.api.",
          "dev.footbridge.cli.",
          ENGINE,
          "dev.footbridge.graaljs.",
          "java.lang.Thread.",
          "java.lang.reflect.",
          "java.util.concurrent.",
          "jdk.internal.",
          "org.graalvm.");

  private JavaStack() {}

  /** Returns an exception and its causes, each with its frames of interest below it. */
  static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Throwable t = thrown; t != null && seen.add(t); t = t.getCause()) {
      text.append(t == thrown ? "" : "\nCaused by: ").append(headline(t));
      List<StackTraceElement> frames = framesOf(t);
      for (StackTraceElement frame : frames.subList(0, Math.min(MOST_FRAMES, frames.size()))) {
        text.append("\n    at ").append(frame(frame));
      }
      if (frames.size() > MOST_FRAMES) {
        text.append("\n    … ").append(frames.size() - MOST_FRAMES).append(" more");
      }
    }
    return text.toString();
  }

  private static String headline(Throwable thrown) {
    String text = thrown.toString();
    return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS) + "…";
  }

  private static List<StackTraceElement> framesOf(Throwable thrown) {
    List<StackTraceElement> frames = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      String name = frame.getClassName() + "." + frame.getMethodName();
      if (!frames.isEmpty() && name.startsWith(ENGINE)) {
        return frames; // below it is what called the engine
      }
      if (CUT.stream().noneMatch(name::startsWith)) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private static String frame(StackTraceElement frame) {
    String file = frame.getFileName() == null ? "" : frame.getFileName();
    return frame.getClassName()
        + "."
        + frame.getMethodName()
        + "("
        + (frame.getLineNumber() > 0 ? file + ":" + frame.getLineNumber() : file)
        + ")";
  }
}
