package dev.footbridge.engine.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Rule T3: a future that is not waited for where that would deadlock. */
class GuardedFutureTest {
  private final CompletableFuture<String> future = new GuardedFuture<>("MiniProgram.whenIdle");

  @Test
  void T3_aCompleteFutureHasItsValueOnEveryThread() throws Exception {
    future.complete("idle");

    assertThat(future.join()).isEqualTo("idle");
    assertThat(future.get()).isEqualTo("idle");
    assertThat(future.get(0, TimeUnit.SECONDS)).isEqualTo("idle");
    WorkThread.run("a handler", () -> assertThat(future.join()).isEqualTo("idle"));
  }

  @Test
  void T3_anIncompleteFutureAndItsStagesAreNotWaitedForInAHandler() {
    WorkThread.run(
        "a handler",
        () -> {
          assertRefused(future::join);
          assertRefused(future::get);
          assertRefused(() -> future.get(0, TimeUnit.SECONDS));
          assertRefused(() -> future.thenApply(value -> value).join());
        });
  }

  private static void assertRefused(ThrowingCallable wait) {
    assertThatThrownBy(wait)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("MiniProgram.whenIdle waits for a handler and was called on it");
  }
}
