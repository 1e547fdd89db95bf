package dev.footbridge.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The machine's clock. */
@Timeout(60)
class SystemClockTest {
  @Test
  void T9_itsThreadDoesNotKeepTheLoaderOfThePluginThatFirstNeededIt() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    CompletableFuture<ClassLoader> seen = new CompletableFuture<>();
    SystemClock clock = new SystemClock();
    thread.setContextClassLoader(new ClassLoader(null) {});
    try {
      Clock.Alarm unused =
          clock.at(
              clock.nanoTime(),
              () -> seen.complete(Thread.currentThread().getContextClassLoader()));
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(seen.get(30, TimeUnit.SECONDS)).isSameAs(SystemClock.class.getClassLoader());
  }

  @Test
  void itsThreadDoesNotKeepTheProcessAlive() throws Exception {
    CompletableFuture<Boolean> isDaemon = new CompletableFuture<>();
    SystemClock clock = new SystemClock();
    Clock.Alarm alarm =
        clock.at(clock.nanoTime(), () -> isDaemon.complete(Thread.currentThread().isDaemon()));

    assertThat(isDaemon.get(30, TimeUnit.SECONDS)).isTrue();
    alarm.cancel(); // has no effect any more
  }
}
