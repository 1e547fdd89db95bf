package dev.footbridge.runner.time;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.mock.MockRule;
import dev.footbridge.jvm.mock.Mocks;
import dev.footbridge.runner.TillPlugin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class VirtualTimeTest {
  final ManualClock clock = new ManualClock();
  final VirtualTime time = new VirtualTime(clock);
  final MiniProgram program =
      BridgeEngine.builder()
          .clock(clock)
          .callListener(time)
          .plugin(TillPlugin.class)
          .interceptors(
              time.watched(
                  Mocks.of(
                      MockRule.on("scan").declared(false).delay(ofDays(1)).ok(Map.of()),
                      MockRule.on("book").declared(false).never())))
          .build()
          .launch(MiniAppInfo.of("wx-time"));

  void runs(String script) {
    program.evaluate(new JsSource("test.js", script)).join();
  }

  boolean idleWithin(Duration most) {
    return time.passUntilIdle(program, () -> true, most);
  }

  @AfterEach
  void close() {
    program.close();
  }

  /** Repeated, because a race once moved the clock too far here. */
  @RepeatedTest(50)
  void timersAndMocksTakeNoRealTime() {
    runs(
        "wx.invokeNativePlugin({ api_name: 'scan', timeout: 72 * 3600e3, success() {"
            + " setTimeout(() => {}, 24 * 3600e3); } })");
    assertThat(idleWithin(ofDays(3))).isTrue();
    assertThat(clock.nanoTime()).isEqualTo(ofDays(2).toNanos());
  }

  @Test
  void S4_theDeadlineOfACallThatAMockKeepsTakesNoRealTime() {
    runs("wx.invokeNativePlugin({ api_name: 'book', timeout: 36e5, complete() {} })");
    assertThat(idleWithin(ofDays(1))).isTrue();
    assertThat(clock.nanoTime()).isEqualTo(3600 * 1_000_000_000L);
  }

  @Test
  void timeIsTheMachinesWhileAHandlersThreadIsAtWork() {
    runs(
        "wx.invokeNativePlugin({ api_name: 'book', timeout: 36e5, complete() {} });"
            + "wx.invokeNativePlugin({ api_name: 'slow', timeout: 18e5,"
            + " success() { globalThis.answered = true; } })");
    assertThat(time.pass(program, () -> program.pendingCalls() == 1)).isTrue();
    assertThat(clock.nanoTime()).isLessThan(ofMinutes(30).toNanos());
    runs("if (!answered) throw new Error('timed out')");
  }

  /** Repeated, since the thread may come back at any moment of the wait. */
  @RepeatedTest(20)
  void aDelayThatFollowsOtherThreadsWorkEndsTheWaitForIt() {
    for (String api : List.of("print", "post")) {
      runs(
          "(() => { let i = 0; const next = () => i++ < 20 && wx.invokeNativePlugin({ api_name: '"
              + api
              + "', timeout: 36e5, success: next }); next(); })()");
      long start = clock.nanoTime();
      assertThat(idleWithin(ofDays(1))).isTrue();
      assertThat(clock.nanoTime() - start)
          .isBetween(ofSeconds(20).toNanos(), ofMinutes(30).toNanos());
    }
  }

  @Test
  void aTaskForNoOpenCallDoesNotHurryThoseThatWaitForAThread() {
    runs(
        "wx.invokeNativePlugin({ api_name: 'tick', success() {"
            + " wx.invokeNativePlugin({ api_name: 'slow', timeout: 18e5,"
            + " success() { globalThis.answered = true; } }) } })");
    assertThat(time.pass(program, () -> program.pendingCalls() == 0, ofDays(1))).isTrue();
    runs("if (!answered) throw new Error('timed out')");
    assertThat(clock.nanoTime()).isLessThan(ofMinutes(30).toNanos());
  }

  @Test
  void timeStopsAtTheMostThatMayPass() {
    runs("setInterval(() => {}, 1000)");
    assertThat(idleWithin(ofMillis(4500))).isFalse();
    assertThat(clock.nanoTime()).isEqualTo(ofSeconds(4).toNanos());
  }

  @Test
  void timeStopsAtTheMostWhileAHandlersThreadIsAtWork() {
    runs("wx.invokeNativePlugin({ api_name: 'never', timeout: 36e5, complete() {} })");
    assertThat(idleWithin(ofMillis(20))).isFalse();
    assertThat(clock.nanoTime()).isEqualTo(ofMillis(20).toNanos());
  }

  @Test
  void timeStopsWhereTheConditionIsTrue() {
    AtomicInteger asked = new AtomicInteger();
    runs("setInterval(() => {}, 1000)");
    assertThat(time.pass(program, () -> asked.incrementAndGet() == 4)).isTrue();
    assertThat(clock.nanoTime()).isEqualTo(ofSeconds(3).toNanos());
  }

  @Test
  void returnsAtOnceIfNothingIsLeftToWaitFor() {
    runs("setTimeout(() => {}, 1000)");
    assertThat(time.pass(program, () -> false)).isFalse();
    assertThat(clock.nanoTime()).isEqualTo(ofSeconds(1).toNanos());
  }

  @Test
  void aProgramThatIsIdleForAWhileIsNotYetOver() {
    AtomicBoolean sent = new AtomicBoolean();
    Object unused =
        clock.at(
            ofSeconds(5).toNanos(),
            () -> {
              runs("setTimeout(() => {}, 2000)");
              sent.set(true);
            });
    assertThat(time.passUntilIdle(program, sent::get, ofDays(1))).isTrue();
    assertThat(clock.nanoTime()).isEqualTo(ofSeconds(7).toNanos());
  }

  @Test
  void aProgramThatIsBusyForTooLongIsReported() {
    ManualClock impatient = new ManualClock(ofMillis(50));
    try (MiniProgram endless =
        BridgeEngine.builder().clock(impatient).build().launch(MiniAppInfo.of("wx-endless"))) {
      var unused = endless.evaluate(new JsSource("loop.js", "for (;;);"));
      assertThatThrownBy(() -> new VirtualTime(impatient).pass(endless, () -> false))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("still busy");
    }
  }
}
