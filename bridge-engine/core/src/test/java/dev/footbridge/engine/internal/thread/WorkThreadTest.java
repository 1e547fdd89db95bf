package dev.footbridge.engine.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Rule T3: which work a thread runs. */
class WorkThreadTest {
  private static void assertWork(String what) {
    assertThat(WorkThread.isCurrent()).isTrue();
    assertThatThrownBy(() -> WorkThread.refuse("waiting"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "waiting waits for "
                + what
                + " and was called on it: this would deadlock; call it on another thread (rule T3)");
  }

  private static void assertNoWork() {
    assertThat(WorkThread.isCurrent()).isFalse();
    WorkThread.refuse("waiting, which does not throw now");
  }

  @Test
  void T3_workInsideOtherWorkIsTheThreadsUntilItEnds() {
    WorkThread.run(
        "a turn",
        () -> {
          assertWork("a turn");
          WorkThread.run("a handler", () -> assertWork("a handler"));
          assertWork("a turn");
        });
    assertNoWork();
  }

  @Test
  void T3_workThatThrowsHasEnded() {
    WorkThread.run(
        "a turn",
        () -> {
          assertThatThrownBy(() -> WorkThread.run("a handler", WorkThreadTest::fail))
              .hasMessage("a defect");
          assertWork("a turn");
        });
    assertThatThrownBy(() -> WorkThread.run("a turn", WorkThreadTest::fail)).hasMessage("a defect");
    assertNoWork();
  }

  private static void fail() {
    throw new IllegalStateException("a defect");
  }
}
