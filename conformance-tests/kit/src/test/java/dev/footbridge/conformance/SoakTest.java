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
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.graaljs.GraalJsRuntime;
import dev.footbridge.quickjs.QuickJsRuntime;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many calls and many programs in one virtual machine leave nothing behind (rules R6, S9, X7). The
 * long form runs with {@code -Dfootbridge.soak=full}.
 *
 * <p>The heap is measured over several rounds. One-time initialization makes it grow in some
 * rounds, and late collection makes it shrink; a leak makes it grow in every round.
 */
class SoakTest {
  private static final boolean FULL = "full".equals(System.getProperty("footbridge.soak"));
  private static final int MOST_ROUNDS = FULL ? 10 : 12;

  /** More than one, because late collection can hide the leak of a single round. */
  private static final int FLAT_ROUNDS = FULL ? 5 : 2;

  private static final int CALLS_PER_ROUND = FULL ? 100_000 : 10_000;
  private static final int PROGRAMS_PER_ROUND = FULL ? 100 : 10;
  private static final int CALLS_PER_TURN = 500;

  /** The smallest size of an object, so that a leak of one object per call is found. */
  private static final int MOST_BYTES_PER_CALL = FULL ? 8 : 16;

  /** QuickJS has its objects outside the heap, with a limit that leaks would soon reach. */
  private static final long QUICKJS_MEMORY = 2 << 20;

  /**
   * Shared, so that it is parsed once. Each pass of the loop makes four calls of different kinds.
   */
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

  static List<JsRuntime> runtimes() {
    return List.of(new GraalJsRuntime(), new QuickJsRuntime().withMemoryLimit(QUICKJS_MEMORY));
  }

  private BridgeEngine engine(JsRuntime runtime) {
    return BridgeEngine.builder()
        .runtime(runtime)
        .plugin(ReferencePlugin.class)
        .callListener(ledger)
        .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMillis(1)))
        .build();
  }

  @ParameterizedTest
  @MethodSource("runtimes")
  void manyCallsLeaveNothingBehind(JsRuntime runtime) throws Exception {
    try (MiniProgram program = engine(runtime).launch(MiniAppInfo.of("wx-soak"))) {
      assertFlat(runtime.name() + ", calls", CALLS_PER_ROUND, () -> call(program));
      assertThat(program.pendingCalls()).isZero();
    }
    assertThat(ledger.ended).hasValue(ledger.started.get());
    assertThat(ledger.started.get()).isGreaterThanOrEqualTo(2L * CALLS_PER_ROUND);
  }

  @ParameterizedTest
  @MethodSource("runtimes")
  void manyProgramsLeaveNothingBehind(JsRuntime runtime) throws Exception {
    BridgeEngine engine = engine(runtime);
    int calls = PROGRAMS_PER_ROUND * CALLS_PER_TURN;
    assertFlat(runtime.name() + ", programs", calls, () -> launch(engine));
    assertThat(ledger.ended).hasValue(ledger.started.get());
    await().atMost(Duration.ofMinutes(1)).untilAsserted(SoakTest::assertOnlyIdleThreads);
  }

  private static void call(MiniProgram program) throws Exception {
    for (int done = 0; done < CALLS_PER_ROUND; done += CALLS_PER_TURN) {
      CaseRun.await(program.evaluate(TURN));
      CaseRun.await(program.whenIdle());
    }
  }

  private static void launch(BridgeEngine engine) throws Exception {
    for (int i = 0; i < PROGRAMS_PER_ROUND; i++) {
      try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-soak-" + i))) {
        CaseRun.await(program.evaluate(TURN));
        CaseRun.await(program.whenIdle());
        // A call without an answer must not keep the program alive.
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

  /** Runs {@code round} once, then until enough rounds leak nothing, or too many rounds leak. */
  private static void assertFlat(String what, int calls, Round round) throws Exception {
    round.run();
    long most = (long) MOST_BYTES_PER_CALL * calls;
    List<Long> growth = new ArrayList<>();
    int flat = 0;
    while (growth.size() < MOST_ROUNDS && (FULL || flat < FLAT_ROUNDS)) {
      long before = heapAfterCollection();
      round.run();
      long left = heapAfterCollection() - before;
      growth.add(left);
      flat += Math.abs(left) < most ? 1 : 0; // what shrinks by more hides what was left
    }
    System.out.printf("soak: %s: the heap grew by %s bytes%n", what, growth);
    assertThat(flat)
        .as(
            "%s: rounds of %,d calls that changed the heap by less than %,d bytes: %s",
            what, calls, most, growth)
        .isGreaterThanOrEqualTo(FLAT_ROUNDS);
  }

  private interface Round {
    void run() throws Exception;
  }

  /** Returns the lowest heap use after several collections, which weak references may need. */
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
