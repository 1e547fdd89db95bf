package dev.footbridge.engine.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listener throws. */
class ListeningTest {
  private final List<Throwable> uncaught = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private UncaughtExceptionHandler before;

  @BeforeEach
  void catchWhatIsUncaught() {
    before = Thread.currentThread().getUncaughtExceptionHandler();
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setUncaughtExceptionHandler(before);
  }

  /** Returns a listener that throws, and after it one that takes down what it is told. */
  private List<Consumer<String>> failingFirst(Supplier<? extends Error> overflow) {
    return List.of(
        message -> {
          throw overflow.get();
        },
        told::add);
  }

  @Test
  void theOthersAreToldAndTheExceptionIsReported() {
    Error bug = new AssertionError("a bug");
    Listening.tell(failingFirst(() -> bug), each -> each.accept("tell"));
    Listening.tellOrOverflow(failingFirst(() -> bug), each -> each.accept("tellOrOverflow"));
    assertThat(told).containsExactly("tell", "tellOrOverflow");
    assertThat(uncaught).containsExactly(bug, bug);
  }

  @Test
  void onlyTellOrOverflowThrowsAnOverflow() {
    Error overflow = new StackOverflowError();
    Listening.tell(failingFirst(() -> overflow), each -> each.accept("tell"));
    assertThat(uncaught).containsExactly(overflow);

    assertThatThrownBy(
            () ->
                Listening.tellOrOverflow(
                    failingFirst(() -> overflow), each -> each.accept("tellOrOverflow")))
        .isSameAs(overflow);
    assertThat(told).containsExactly("tell");
  }
}
