package dev.footbridge.junit5;

import java.util.Arrays;
import java.util.List;

/** The frames of a Java stack that tell the author of a plugin something. */
final class JavaFrames {
  private static final List<String> CUT =
      List.of(
          "com.dokar.",
          "com.fasterxml.jackson.",
          "com.oracle.truffle.",
          "dev.footbridge.api.",
          "dev.footbridge.engine.",
          "dev.footbridge.graaljs.",
          "dev.footbridge.quickjs.",
          "java.lang.Thread.",
          "java.lang.reflect.",
          "java.util.concurrent.",
          "jdk.internal.",
          "kotlin.",
          "kotlinx.",
          "org.graalvm.",
          "org.junit.");

  /** What may be looked at itself: the packages of this module's own tests begin like it. */
  private static final List<String> OWN =
      List.of(CallTrace.class, JavaFrames.class, ProgramLog.class, TestProgram.class).stream()
          .map(Class::getName)
          .toList();

  private JavaFrames() {}

  /** Returns the frames of the calling thread, innermost first. */
  static List<String> here() {
    return Arrays.stream(new Throwable().getStackTrace())
        .filter(frame -> OWN.stream().noneMatch(frame.getClassName()::startsWith))
        .filter(frame -> CUT.stream().noneMatch((frame.getClassName() + ".")::startsWith))
        .map(StackTraceElement::toString)
        .map(text -> text.substring(text.lastIndexOf('/') + 1)) // without the class loader's name
        .toList();
  }
}
