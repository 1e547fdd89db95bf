package dev.footbridge.engine.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an exception that nothing catches. */
class UncaughtTest {
  private final Thread thread = Thread.currentThread();
  private final UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
  private final List<Throwable> printed = new ArrayList<>();

  @AfterEach
  void restore() {
    thread.setUncaughtExceptionHandler(before);
  }

  /** Prints exceptions, and fails for one that cannot be printed. */
  private void print(Throwable thrown) {
    assertThat(thrown.toString()).isNotEmpty();
    printed.add(thrown);
  }

  private static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no text");
    }
  }

  @Test
  void theHandlerOfTheThreadReceivesIt() {
    thread.setUncaughtExceptionHandler((of, thrown) -> print(thrown));
    Throwable bug = new AssertionError("a bug");

    Uncaught.report(bug);

    assertThat(printed).containsExactly(bug);
  }

  @Test
  void oneThatCannotBePrintedIsReportedByItsClassAndItsStack() {
    thread.setUncaughtExceptionHandler((of, thrown) -> print(thrown));
    Throwable bug = new Unprintable();

    Uncaught.report(bug);

    assertThat(printed)
        .singleElement()
        .satisfies(
            substitute -> {
              assertThat(substitute)
                  .hasMessage(
                      "a "
                          + Unprintable.class.getName()
                          + ", which cannot be printed, was not caught");
              assertThat(substitute.getStackTrace()).isEqualTo(bug.getStackTrace());
            });
  }

  @Test
  void aHandlerThatFailsStopsNothing() {
    List<String> asked = new ArrayList<>();
    thread.setUncaughtExceptionHandler(
        (of, thrown) -> {
          asked.add(thrown.getClass().getSimpleName());
          throw new IllegalStateException("a broken handler");
        });

    Uncaught.report(new AssertionError("a bug"));

    assertThat(asked).containsExactly("AssertionError", "IllegalStateException");
  }
}
