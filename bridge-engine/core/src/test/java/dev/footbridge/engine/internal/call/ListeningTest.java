package dev.footbridge.engine.internal.call;

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
  private final ListenerGate gate = new ListenerGate();
  private final Listening<Consumer<String>> overflowing =
      listening(List.of(throwing(new StackOverflowError())));
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

  private Listening<Consumer<String>> listening(List<Consumer<String>> all) {
    return new Listening<>(all, gate);
  }

  private static Consumer<String> throwing(Error error) {
    return message -> {
      throw error;
    };
  }

  @Test
  void theOthersAreToldAndTheErrorIsReported() {
    Error bug = new AssertionError("a bug");
    listening(List.of(throwing(bug), told::add)).tell(each -> each.accept("tell"));
    assertThat(told).containsExactly("tell");
    assertThat(uncaught).containsExactly(bug);
  }

  @Test
  void anOverflowInAListenerIsABugOfTheListenerIfTheStackHasRoom() {
    Error overflow = new StackOverflowError();
    listening(List.of(throwing(overflow))).tellIfRoom(0, each -> each.accept("tell"));
    assertThat(uncaught).containsExactly(overflow);
  }

  @Test
  void anotherErrorOfOneListenerIsReportedToo() {
    Error bug = new AssertionError("a bug");
    listening(List.of(throwing(bug))).tellIfRoom(0, each -> each.accept("tell"));
    assertThat(uncaught).containsExactly(bug);
  }

  @Test
  void X10_afterTheLastEventNoneIsTold() {
    Listening<Consumer<String>> listening = listening(List.of(told::add));
    listening.tell(each -> each.accept("first"));
    listening.tellLast(0, each -> each.accept("last"));
    listening.tell(each -> each.accept("late"));
    listening.tellIfRoom(0, each -> each.accept("late"));
    assertThat(told).containsExactly("first", "last");
  }

  @Test
  void X10_aListenerThatThrowsLeavesTheGate() {
    Listening<Consumer<String>> listening =
        listening(List.of(throwing(new AssertionError("a bug"))));
    listening.tell(each -> each.accept("tell"));
    listening.tellIfRoom(0, each -> each.accept("tell"));
    gate.close(Long.MAX_VALUE); // which would wait for those inside
    assertThat(uncaught).hasSize(2);
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
        overflowing.tellIfRoom(0, each -> each.accept("tell"));
      } catch (StackOverflowError e) {
        thrown = true;
      }
    }
  }
}
