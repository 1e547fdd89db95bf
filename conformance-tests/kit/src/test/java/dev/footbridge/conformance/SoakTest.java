package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.graaljs.GraalJsRuntime;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Many calls and many programs in one virtual machine leave nothing behind (rules R6, S9, X7). The
 * long form runs with {@code -Dfootbridge.soak=full}.
 */
class SoakTest {
  private static final boolean FULL = "full".equals(System.getProperty("footbridge.soak"));
  private static final int CALLS = FULL ? 1_000_000 : 10_000;
  private static final int PROGRAMS = FULL ? 1_000 : 10;
  private static final int CALLS_PER_TURN = 500;

  /** What may be left after so many: far less than a leak of one small object per call. */
  private static final long MOST_GROWTH = FULL ? 8L << 20 : 2L << 20;

  /** Shared, so that it is parsed once. Each round makes four calls, of as many kinds. */
  private static final JsSource TURN =
      new JsSource(
          "turn.js",
          """
          for (let i = 0; i < %d; i += 4) {
            wx.invokeNativePlugin({ api_name: 'echo', data: { i, text: 'x'.repeat(100) } });
            wx.invokeNativePlugin({ api_name: 'echoSync', sync: true, data: { i } });
            wx.invokeNativePlugin({
              api_name: 'states', data: { count: 2 }, progress() {}, success() { throw new Error(); },
            });
            wx.invokeNativePlugin({ api_name: 'fails' }).catch(() => {});
          }
          """
              .formatted(CALLS_PER_TURN));

  /** Counts how many calls are open. */
  private static final class Ledger implements CallListener {
    final AtomicLong started = new AtomicLong();
    final AtomicLong ended = new AtomicLong();

    @Override
    public void started(BridgeCall call) {
      started.incrementAndGet();
    }

    @Override
    public void ended(BridgeCall call, Outcome outcome) {
      ended.incrementAndGet();
    }
  }

  private final Ledger ledger = new Ledger();
  private final BridgeEngine engine =
      BridgeEngine.builder()
          .runtime(new GraalJsRuntime())
          .plugin(ReferencePlugin.class)
          .callListener(ledger)
          .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMillis(1)))
          .build();

  @Test
  void manyCallsLeaveNothingBehind() throws Exception {
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-soak"))) {
      call(program, CALLS / 10);
      long before = heapAfterCollection();
      call(program, CALLS);
      assertFlat(CALLS + " calls", before);
      assertThat(program.pendingCalls()).isZero();
    }
    assertThat(ledger.ended).hasValue(ledger.started.get());
    assertThat(ledger.started.get()).isGreaterThanOrEqualTo(CALLS);
  }

  @Test
  void manyProgramsLeaveNothingBehind() throws Exception {
    launch(PROGRAMS / 10 + 5);
    long before = heapAfterCollection();
    launch(PROGRAMS);
    assertFlat(PROGRAMS + " programs", before);
    assertThat(ledger.ended).hasValue(ledger.started.get());
    await().atMost(Duration.ofMinutes(1)).untilAsserted(SoakTest::assertOnlyIdleThreads);
  }

  private static void call(MiniProgram program, int count) throws Exception {
    for (int done = 0; done < count; done += CALLS_PER_TURN) {
      CaseRun.await(program.evaluate(TURN));
      CaseRun.await(program.whenIdle());
    }
  }

  private void launch(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-soak-" + i))) {
        CaseRun.await(program.evaluate(TURN));
        CaseRun.await(program.whenIdle());
        // What is never answered must not keep the program.
        CaseRun.await(
            program.evaluate(
                new JsSource(
                    "open.js",
                    """
                    wx.invokeNativePlugin({ api_name: 'heldForever' });
                    setInterval(() => {}, 1000);
                    """)));
      }
    }
  }

  private static void assertFlat(String what, long before) {
    long after = heapAfterCollection();
    System.out.printf("soak: %s: heap %,d -> %,d bytes%n", what, before, after);
    assertThat(after - before).as("growth of the heap over %s", what).isLessThan(MOST_GROWTH);
  }

  /** Returns the least that is used after some collections, which weak references may need. */
  private static long heapAfterCollection() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private static void assertOnlyIdleThreads() {
    Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
    assertThat(all.entrySet())
        .filteredOn(each -> each.getKey().getName().startsWith("footbridge-"))
        .allSatisfy(
            each ->
                assertThat(Arrays.stream(each.getValue()).map(StackTraceElement::getMethodName))
                    .as("%s is idle", each.getKey().getName())
                    .contains("getTask"));
  }
}
