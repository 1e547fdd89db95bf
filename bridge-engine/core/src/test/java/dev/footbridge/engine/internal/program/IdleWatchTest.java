package dev.footbridge.engine.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
  private final IdleWatch watch = new IdleWatch("whenIdle");

  @Test
  void aLaterWaiterIsNotCompleted() {
    CompletableFuture<?> before = watch.add();
    var waiting = watch.waiting();
    CompletableFuture<?> after = watch.add();
    watch.complete(waiting);

    assertThat(before).isDone();
    assertThat(after).isNotDone();
    assertThat(watch.waiting()).hasSize(1); // a future that is complete is not kept

    watch.complete(watch.waiting());
    assertThat(after).isDone();
    assertThat(watch.waiting()).isEmpty();
  }

  @Test
  void allFuturesCompleteAtTheEnd() {
    CompletableFuture<?> before = watch.add();
    watch.close();

    assertThat(before).isDone();
    assertThat(watch.add()).isDone();
  }
}
