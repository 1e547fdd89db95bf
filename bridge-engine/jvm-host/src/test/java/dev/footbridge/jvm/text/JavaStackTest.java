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
  void hidesWhatCallsAndLoadsAPluginWithTypesOfAndroid() {
    Throwable thrown =
        thrown(
            frame("dev.footbridge.jvm.PluginClassLoader", 1),
            frame("shop.Till", 2),
            frame("dev.footbridge.jvm.coroutines.ProgramDispatcher", 3),
            frame("dev.footbridge.standins.internal.CurrentProgram", 4),
            frame("dev.footbridge.android.JvmHost", 5));
    assertThat(JavaStack.of(thrown))
        .isEqualTo("java.lang.IllegalStateException: no till\n    at shop.Till.run(F.java:2)");
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

  /** Has another cause each time that it is asked. */
  private static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;

    Endless() {
      super("endless", null, false, false);
    }

    @Override
    public synchronized Throwable getCause() {
      return new Endless();
    }
  }

  @Test
  void causesWithoutAnEndAreCutOff() {
    assertThat(JavaStack.of(new Endless()).lines())
        .hasSize(17)
        .last()
        .isEqualTo("… and its causes");
  }

  @Test
  void aFrameThatIsNullIsLeftOut() {
    Throwable thrown =
        new RuntimeException("a frame is null") {
          @Override
          public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[] {null, frame("shop.Till", 1)};
          }
        };

    assertThat(JavaStack.of(thrown)).endsWith(": a frame is null\n    at shop.Till.run(F.java:1)");
    assertThat(JavaStack.printable(thrown)).isNotSameAs(thrown);
  }

  @Test
  void whatCanBePrintedIsPrintedAsItIs() {
    Throwable thrown = thrown(frame("shop.Till", 1));
    thrown.initCause(new IllegalArgumentException());
    thrown.addSuppressed(new AssertionError());
    assertThat(JavaStack.printable(thrown)).isSameAs(thrown);
  }

  @Test
  void whatCannotBePrintedIsReplacedByItsTextAndStack() {
    Throwable broken =
        new RuntimeException("broken") {
          @Override
          @SuppressWarnings("OverrideThrowableToString") // it is what is broken
          public String toString() {
            throw new IllegalStateException("no text");
          }
        };
    broken.setStackTrace(new StackTraceElement[] {frame("shop.Till", 2)});
    Throwable outer = thrown(frame("shop.Till", 1));
    outer.addSuppressed(broken);

    assertThat(JavaStack.printable(broken))
        .hasMessageStartingWith(
            broken.getClass().getName()
                + " (its message cannot be read: java.lang.IllegalStateException)");
    assertThat(JavaStack.printable(broken).getStackTrace()).containsExactly(frame("shop.Till", 2));
    assertThat(JavaStack.printable(outer))
        .hasMessageStartingWith("java.lang.IllegalStateException: no till");
    assertThat(JavaStack.printable(new Endless())).hasMessageEndingWith("… and its causes");
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
