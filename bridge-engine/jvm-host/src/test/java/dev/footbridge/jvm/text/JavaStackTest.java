package dev.footbridge.jvm.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaStackTest {
  private static StackTraceElement frame(String type, int line) {
    return new StackTraceElement("app", "m", "1", type, "run", "F.java", line);
  }

  private static Throwable thrown(StackTraceElement... frames) {
    IllegalStateException thrown = new IllegalStateException("no till");
    thrown.setStackTrace(frames);
    return thrown;
  }

  @Test
  void showsThePluginsFramesAlone() {
    Throwable thrown =
        thrown(
            frame("com.fasterxml.jackson.databind.ObjectMapper", 1),
            frame("shop.Till", 2),
            frame("java.lang.reflect.Method", 3),
            frame("shop.TillPlugin", 4),
            frame("dev.footbridge.engine.internal.api.MethodHandler", 5),
            frame("shop.Host", 6));
    assertThat(JavaStack.of(thrown))
        .isEqualTo(
            """
            java.lang.IllegalStateException: no till
                at shop.Till.run(F.java:2)
                at shop.TillPlugin.run(F.java:4)""");
  }

  @Test
  void hidesBothEngines() {
    Throwable thrown =
        thrown(
            frame("shop.Till", 1),
            frame("com.dokar.quickjs.QuickJs", 2),
            frame("dev.footbridge.quickjs.QuickJsContext", 3),
            frame("kotlinx.coroutines.BuildersKt", 4),
            frame("org.graalvm.polyglot.Context", 5),
            frame("dev.footbridge.graaljs.GraalJsContext", 6));
    assertThat(JavaStack.of(thrown)).endsWith("no till\n    at shop.Till.run(F.java:1)");
  }

  @Test
  void framesWithoutLineOrFileAreShownAsJavaShowsThem() {
    Throwable thrown =
        thrown(frame("shop.Till", -1), new StackTraceElement("shop.Till", "jam", null, -1));
    assertThat(JavaStack.of(thrown))
        .endsWith("\n    at shop.Till.run(F.java)\n    at shop.Till.jam(Unknown Source)");
  }

  @Test
  void exceptionThatCannotBeReadKeepsItsStack() {
    Throwable thrown =
        new RuntimeException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException("no message");
          }

          @Override
          public synchronized Throwable getCause() {
            throw new IllegalStateException("no cause");
          }
        };
    thrown.setStackTrace(new StackTraceElement[] {frame("shop.Till", 2)});

    assertThat(JavaStack.of(thrown))
        .isEqualTo(
            thrown.getClass().getName()
                + " (its message cannot be read: java.lang.IllegalStateException)\n"
                + "    at shop.Till.run(F.java:2)");
  }

  @Test
  void exceptionWithoutAStackIsShown() {
    Throwable thrown =
        new RuntimeException("no stack") {
          @Override
          public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("no stack");
          }
        };

    assertThat(JavaStack.of(thrown)).endsWith(": no stack");
  }

  @Test
  void causesAreShownOnceThoughTheyGoRoundInACircle() {
    Throwable inner = thrown(frame("shop.Till", 1));
    Throwable outer = new RuntimeException("outer", inner);
    outer.setStackTrace(new StackTraceElement[0]);
    inner.initCause(outer);
    assertThat(JavaStack.of(outer))
        .isEqualTo(
            """
            java.lang.RuntimeException: outer
            Caused by: java.lang.IllegalStateException: no till
                at shop.Till.run(F.java:1)""");
  }

  @Test
  void theFramesHereAreThoseOfTheCaller() {
    assertThat(JavaFrames.here())
        .first()
        .asString()
        .matches(
            ".*JavaStackTest\\.theFramesHereAreThoseOfTheCaller\\(JavaStackTest\\.java:\\d+\\)");
  }
}
