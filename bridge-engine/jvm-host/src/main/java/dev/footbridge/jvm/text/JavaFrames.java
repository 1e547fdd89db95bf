package dev.footbridge.jvm.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Selects the frames of a Java stack that are useful to the author of a plugin. */
public final class JavaFrames {
  private static final String ENGINE = "dev.footbridge.engine.";

  /** Packages and classes that call a handler, take its result, or read the stack. */
  private static final List<String> CUT =
      List.of(
          "com.dokar.",
          "com.fasterxml.jackson.",
          "com.oracle.truffle.",
          "com.sun.proxy.",
          "dev.footbridge.android.JvmHost.",
          "dev.footbridge.api.",
          "dev.footbridge.cli.",
          ENGINE,
          "dev.footbridge.graaljs.",
          // Not the whole package: it also contains the tests of that module, which define plugins.
          "dev.footbridge.junit5.Findings.",
          "dev.footbridge.junit5.TestProgram.",
          "dev.footbridge.jvm.PluginClassLoader.",
          "dev.footbridge.jvm.coroutines.",
          "dev.footbridge.jvm.launch.ProgramLaunch.",
          "dev.footbridge.jvm.text.JavaFrames.",
          "dev.footbridge.quickjs.",
          "dev.footbridge.runner.",
          "dev.footbridge.standins.internal.",
          "java.lang.Thread.",
          "java.lang.reflect.",
          "java.util.concurrent.",
          "jdk.internal.",
          "kotlin.",
          "kotlinx.",
          "org.graalvm.",
          "org.junit.");

  private JavaFrames() {}

  /** Returns the frames of the calling thread, innermost first, each as text. */
  public static List<String> here() {
    return Arrays.stream(new Throwable().getStackTrace())
        .filter(frame -> !isCut(frame))
        .map(JavaFrames::text)
        .toList();
  }

  /** Returns the frames of an exception, up to the engine's call of the plugin. */
  static List<StackTraceElement> of(Throwable thrown) {
    return ofPlugin(stackOf(thrown));
  }

  /** Returns the frames of a plugin, innermost first, up to the engine's call of it. */
  public static List<StackTraceElement> ofPlugin(StackTraceElement... stack) {
    Objects.requireNonNull(stack, "stack");
    List<StackTraceElement> frames = new ArrayList<>();
    for (StackTraceElement frame : stack) {
      if (!frames.isEmpty() && frame.getClassName().startsWith(ENGINE)) {
        return frames;
      }
      if (!isCut(frame)) {
        frames.add(frame);
      }
    }
    return frames;
  }

  /** Returns the stack; an empty one if a plugin's exception throws when asked for it. */
  private static StackTraceElement[] stackOf(Throwable thrown) {
    try {
      return Arrays.stream(thrown.getStackTrace())
          .filter(Objects::nonNull)
          .toArray(StackTraceElement[]::new);
    } catch (Throwable e) {
      return new StackTraceElement[0];
    }
  }

  /** Returns a frame as Java writes it, but without its class loader and module. */
  static String text(StackTraceElement frame) {
    String file = frame.getFileName() == null ? "Unknown Source" : frame.getFileName();
    return frame.getClassName()
        + "."
        + frame.getMethodName()
        + "("
        + (frame.getLineNumber() > 0 ? file + ":" + frame.getLineNumber() : file)
        + ")";
  }

  private static boolean isCut(StackTraceElement frame) {
    String name = frame.getClassName() + ".";
    return CUT.stream().anyMatch(name::startsWith);
  }
}
