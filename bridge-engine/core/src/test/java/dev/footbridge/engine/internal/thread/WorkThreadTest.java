package dev.footbridge.engine.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Rule T3: a thread knows the work of a program that it runs. */
class WorkThreadTest {
  @Test
  void T3_workInsideWorkIsNamedAndTheOuterOneAfterwards() {
    WorkThread.run(
        "a handler",
        () -> {
          WorkThread.run("the program's JS thread", () -> assertRefused("the program's JS thread"));
          assertRefused("a handler");
        });

    assertThat(WorkThread.isCurrent()).isFalse();
    WorkThread.refuse("MiniProgram.close");
  }

  private static void assertRefused(String work) {
    assertThat(WorkThread.isCurrent()).isTrue();
    assertThatThrownBy(() -> WorkThread.refuse("MiniProgram.close"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "MiniProgram.close waits for "
                + work
                + " and was called on it: this would deadlock; call it on another thread (rule"
                + " T3)");
  }
}
