package dev.footbridge.kotlin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.junit5.MiniProgramExtension;
import dev.footbridge.junit5.TestCall;
import dev.footbridge.junit5.UseRuntime;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.PluginLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.Dispatchers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code Dispatchers.Main} in plugins that are given as sources, Kotlin beside Java. */
@Timeout(120)
class CoroutinesTest {
  private static final String FOLDER = "src/test/plugins/";
  private static final int PROGRAMS = 50;

  /** Compiled once for all tests: the plugin, and the Java classes that it uses. */
  private static final List<Class<? extends HostPlugin<?>>> CLASSES =
      new PluginLoader(List.of(), CompilationCache.none())
          .load(List.of(FOLDER + "PayPlugin.kt", FOLDER + "Places.java", FOLDER + "Receipts.java"));

  @Nested
  @UseRuntime("graaljs")
  class OnGraalJs extends Cases {}

  @Nested
  @UseRuntime("quickjs")
  class OnQuickJs extends Cases {}

  /** The tests, for each runtime. */
  abstract static class Cases {
    @RegisterExtension
    final MiniProgramExtension mini =
        MiniProgramExtension.builder().plugin(plugin()).appId("wx-shop").build();

    @Test
    void T8_aDelayFollowsTheProgramsClock() {
      TestCall call = mini.program().call("later", Map.of("ms", 300));
      mini.clock().advance(Duration.ofMillis(299));
      assertThat(call.hasEnded()).isFalse();
      mini.clock().advance(Duration.ofMillis(1));
      assertThat(call.data()).isEqualTo(Map.of("program", "wx-shop", "amount", 300));
    }

    @Test
    void virtualTimeDoesNotWaitForADelay() {
      mini.program()
          .runScript(
              "wx.invokeNativePlugin({ api_name: 'later', data: { ms: 82800000 }, timeout: 86400000 })");
      mini.program().runUntilIdle(Duration.ofHours(23));
      assertThat(mini.program().verify(1, "later").get(0)).succeeded();
    }

    @RepeatedTest(20)
    void virtualTimeDoesNotWaitForADelayThatFollowsOtherThreadsWork() {
      mini.program().runScript("wx.invokeNativePlugin({ api_name: 'checkout', timeout: 3600000 })");
      mini.program().runUntilIdle(Duration.ofHours(1)); // the next alarm before: the deadline
      assertThat(mini.program().verify(1, "checkout").get(0)).succeeded();
      assertThat(mini.clock().nanoTime())
          .isBetween(Duration.ofMillis(300).toNanos(), Duration.ofMinutes(30).toNanos());
    }

    @Test
    void aCoroutineForNoOpenCallDoesNotHurryThoseThatWaitForAThread() {
      assertThat(mini.program().call("tick")).succeeded();
      mini.program().runScript("wx.invokeNativePlugin({ api_name: 'slow', timeout: 3600000 })");
      mini.program().runUntilIdle(Duration.ofHours(1));
      assertThat(mini.program().verify(1, "slow").get(0)).succeeded();
    }

    @Test
    void aCoroutineOnAnotherThreadFindsTheProgramOfItsRequest() {
      assertThat(mini.program().call("download").await()).succeeded().hasData("on", "wx-shop");
    }

    @Test
    void aCoroutineComesBackFromOtherThreadsToItsProgram() {
      assertThat(mini.program().call("places").await().data())
          .isEqualTo(
              Map.of(
                  "places",
                  List.of("wx-shop", "wx-shop", "wx-shop", "wx-shop", "at once", "then")));
    }

    @Test
    void aTimeoutFollowsTheProgramsClock() {
      TestCall call = mini.program().call("patience");
      mini.clock().advance(Duration.ofMillis(99));
      assertThat(call.hasEnded()).isFalse();
      mini.clock().advance(Duration.ofMillis(1));
      assertThat(call).failedWith("no patience");
    }

    @Test
    void anExceptionThatNobodyCatchesIsReported() {
      List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
      Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
      Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
      try {
        assertThat(mini.program().call("broken")).succeeded();
        mini.clock().awaitIdle();
      } finally {
        Thread.setDefaultUncaughtExceptionHandler(before);
      }
      assertThat(mini.program().warnings())
          .satisfiesExactly(
              warning ->
                  assertThat(warning).contains("a plugin failed outside of a call", "no printer"));
      assertThat(uncaught).isEmpty();
    }

    @Test
    void S9_aCoroutineIsCancelledWithItsScopeWhenTheProgramEnds() throws Exception {
      Class<?> places = CLASSES.get(0).getClassLoader().loadClass("shop.Places");
      Set<?> left = (Set<?>) places.getField("LEFT").get(null);
      left.clear();
      assertThat(mini.program().call("endless")).succeeded();
      assertThat(mini.program().program().delayedTasks()).isEqualTo(1);
      mini.program().program().close();
      Awaitility.await().until(() -> left.contains("wx-shop")); // on a thread of Dispatchers.IO
      assertThat(mini.clock().nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
    }
  }

  @Test
  void programsInParallelAreEachAtTheirOwnInstant() throws Exception {
    List<Shop> shops = IntStream.range(0, PROGRAMS).mapToObj(Shop::new).toList();
    ExecutorService threads = Executors.newFixedThreadPool(PROGRAMS);
    try {
      for (Future<?> done : threads.invokeAll(shops)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    for (Shop shop : shops) {
      assertThat(shop.answers)
          .as("%s", shop.number)
          .containsExactly("at %1$d ms: wx-%1$d".formatted(shop.number), "in time");
    }
  }

  @Test
  void outsideOfAProgramTheDispatcherSaysWhatToDo() {
    assertThatThrownBy(
            () -> Dispatchers.getMain().dispatch(EmptyCoroutineContext.INSTANCE, () -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Dispatchers.Main has no program on the thread "
                + Thread.currentThread().getName()
                + ": the coroutine was not started by a plugin, and uses neither a plugin nor a"
                + " request; start it in a handler, such as by CoroutineScope(Dispatchers.Main)"
                + ".launch");
  }

  private static Class<? extends HostPlugin<?>> plugin() {
    return CLASSES.stream()
        .filter(type -> type.isAnnotationPresent(JsPlugin.class))
        .findFirst()
        .orElseThrow();
  }

  /** A program whose order is answered at the instant of its number, in ms. */
  private static final class Shop implements Callable<Object>, CallListener {
    final int number;
    final List<String> answers = Collections.synchronizedList(new ArrayList<>());
    private final ManualClock clock = new ManualClock();

    Shop(int number) {
      this.number = number;
    }

    @Override
    public Object call() throws Exception {
      BridgeEngineBuilder engine =
          BridgeEngine.builder()
              .runtime(JsRuntimes.named(number % 2 == 0 ? "graaljs" : "quickjs"))
              .clock(clock)
              .plugin(plugin())
              .callListener(this);
      try (MiniProgram program = engine.build().launch(MiniAppInfo.of("wx-" + number))) {
        String order = "wx.invokeNativePlugin({api_name: 'later', data: {ms: " + number + "}})";
        program.evaluate(new JsSource("app.js", order)).get();
        clock.advance(Duration.ofMillis(number));
        answers.add("in time");
      }
      return number;
    }

    @Override
    public void ended(BridgeCall call, Outcome outcome) {
      String program = outcome.json().replaceAll(".*(wx-\\d+).*", "$1");
      answers.add("at " + TimeUnit.NANOSECONDS.toMillis(clock.nanoTime()) + " ms: " + program);
    }
  }
}
