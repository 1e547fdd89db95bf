package dev.footbridge.engine.internal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule T1: the thread of a program's turns. */
@Timeout(60)
class ProgramThreadTest {
  private static Thread threadOf(ProgramThread program) throws Exception {
    CompletableFuture<Thread> seen = new CompletableFuture<>();
    program.executor().execute(() -> seen.complete(Thread.currentThread()));
    return seen.get(30, TimeUnit.SECONDS);
  }

  @Test
  void T1_aRuntimeThatNeedsAStackOfItsOwnHasAThreadPerProgram() throws Exception {
    ProgramThread shop = ProgramThread.of(1 << 20, "shop");
    Thread thread = threadOf(shop);

    assertThat(thread.getName()).isEqualTo("footbridge-js-shop");
    assertThat(thread.isDaemon()).as("it does not keep the process alive").isTrue();
    assertThat(threadOf(shop)).isSameAs(thread);
    shop.release().run();
    assertThatThrownBy(() -> shop.executor().execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class);
    thread.join(TimeUnit.SECONDS.toMillis(30));
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void T9_theThreadDoesNotKeepTheLoaderOfTheOneThatLaunchedTheProgram() throws Exception {
    ProgramThread shop = ProgramThread.of(1 << 20, "shop");
    CompletableFuture<ClassLoader> seen = new CompletableFuture<>();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new ClassLoader(null) {});
    try {
      shop.executor().execute(() -> seen.complete(Thread.currentThread().getContextClassLoader()));
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(seen.get(30, TimeUnit.SECONDS)).isSameAs(ProgramThread.class.getClassLoader());
    shop.release().run();
  }

  @Test
  void T1_otherRuntimesShareTheEnginesThreads() {
    ProgramThread shop = ProgramThread.of(0, "shop");
    shop.release().run(); // must leave the pool to the others

    assertThat(shop.executor()).isSameAs(WorkerPool.shared());
    assertThat(ProgramThread.of(0, "other").executor()).isSameAs(WorkerPool.shared());
  }
}
