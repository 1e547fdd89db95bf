package dev.footbridge.engine.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Exceptions that nothing catches reach the handler of the thread. */
class UncaughtTest {
  private final Thread thread = Thread.currentThread();
  private final Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
  private final List<Throwable> told = new ArrayList<>();

  @AfterEach
  void restore() {
    thread.setUncaughtExceptionHandler(before);
  }

  /** An exception that cannot be printed. */
  private static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("a bug in getMessage");
    }
  }

  @Test
  void anExceptionIsPassedToTheHandlerOfItsThread() {
    thread.setUncaughtExceptionHandler((of, e) -> told.add(of == thread ? e : null));
    RuntimeException thrown = new RuntimeException("a defect");

    Uncaught.report(thrown);

    assertThat(told).containsExactly(thrown);
  }

  @Test
  void anExceptionThatCannotBePrintedIsReportedByItsClassAndPlace() {
    thread.setUncaughtExceptionHandler(
        (of, e) -> {
          assertThat(e.toString()).isNotEmpty();
          told.add(e);
        });
    Unprintable thrown = new Unprintable();

    Uncaught.report(thrown);

    assertThat(told).hasSize(1);
    assertThat(told.get(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "a " + Unprintable.class.getName() + ", which cannot be printed, was not caught");
    assertThat(told.get(0).getStackTrace()).isEqualTo(thrown.getStackTrace());
  }

  @Test
  void aHandlerThatThrowsDoesNotDisturbTheThread() {
    List<String> asked = new ArrayList<>();
    thread.setUncaughtExceptionHandler(
        (of, e) -> {
          asked.add(e.getClass().getSimpleName());
          throw new IllegalStateException("a bug in the handler");
        });

    Uncaught.report(new RuntimeException("a defect"));

    assertThat(asked).containsExactly("RuntimeException", "IllegalStateException");
  }
}
