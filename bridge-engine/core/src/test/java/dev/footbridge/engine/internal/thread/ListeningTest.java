package dev.footbridge.engine.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a listener throws. */
class ListeningTest {
  /** Enough to notify a listener, and too few to end a call. */
  private static final int SOME_FRAMES = 60;

  private final List<Throwable> uncaught = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private UncaughtExceptionHandler before;
  private int framesBack;
  private boolean thrown;

  @BeforeEach
  void catchWhatIsUncaught() {
    before = Thread.currentThread().getUncaughtExceptionHandler();
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setUncaughtExceptionHandler(before);
  }

  private static Consumer<String> throwing(Error error) {
    return message -> {
      throw error;
    };
  }

  @Test
  void theOthersAreToldAndTheErrorIsReported() {
    Error bug = new AssertionError("a bug");
    Listening.tell(List.of(throwing(bug), told::add), each -> each.accept("tell"));
    assertThat(told).containsExactly("tell");
    assertThat(uncaught).containsExactly(bug);
  }

  @Test
  void anOverflowInAListenerIsABugOfTheListenerIfTheStackHasRoom() {
    Error overflow = new StackOverflowError();
    Listening.tellIfRoom(throwing(overflow), each -> each.accept("tell"));
    assertThat(uncaught).containsExactly(overflow);
  }

  @Test
  void anotherErrorOfOneListenerIsReportedToo() {
    Error bug = new AssertionError("a bug");
    Listening.tellIfRoom(throwing(bug), each -> each.accept("tell"));
    assertThat(uncaught).containsExactly(bug);
  }

  @Test
  @Tag("slow") // its stack overflow may also disturb an agent
  void anOverflowInAListenerIsThrownIfTheStackIsExhausted() {
    recurse();
    assertThat(framesBack).isGreaterThan(SOME_FRAMES);
    assertThat(thrown).isTrue();
    assertThat(uncaught).isEmpty();
  }

  /** Recurses to the end of the stack, and notifies a listener a few frames above. */
  @SuppressWarnings("InfiniteRecursion") // on purpose: it ends with a stack overflow
  private void recurse() {
    try {
      recurse();
    } catch (StackOverflowError e) {
      framesBack = 0;
    }
    if (++framesBack == SOME_FRAMES) {
      try {
        Listening.tellIfRoom(throwing(new StackOverflowError()), each -> each.accept("tell"));
      } catch (StackOverflowError e) {
        thrown = true;
      }
    }
  }
}
