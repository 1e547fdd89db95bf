package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Cases about threads and time (rules T1 to T9). */
final class ThreadCases {
  private ThreadCases() {}

  static List<ConformanceCase> all() {
    return new JavaCases()
        .required(
            "T1",
            "turns run one at a time",
            "graaljs 16 30 481, graal 2484",
            ThreadCases::turnsRunOneAtATime)
        .required("T2", "a sync handler runs on the JS thread", ThreadCases::syncOnJsThread)
        .required("T2", "async handlers run off it in call order", ThreadCases::asyncInCallOrder)
        .required("T2", "a call behind a slow one is reported as stalled", ThreadCases::stalled)
        .required(
            "T3",
            "advance refuses to wait on a handler's thread",
            "lsp4j 51 775, react-native 49509 51425",
            ThreadCases::advanceRefuses)
        .required(
            "T3",
            "whenIdle refuses to be waited for on a handler's thread",
            ThreadCases::whenIdleRefuses)
        .required(
            "T9", "a handler leaves its thread as it was", ThreadCases::threadsAreLeftAsTheyWere)
        .required("T7", "advance moves to each due instant and waits", ThreadCases::advance)
        .all();
  }

  /** Records the threads that its handlers run on. */
  @JsPlugin(secondary = true)
  public static class ThreadPlugin extends BaseJsPlugin {
    final AtomicReference<@Nullable MiniProgram> program = new AtomicReference<>();
    final AtomicInteger inTurn = new AtomicInteger();
    final AtomicInteger mostInTurn = new AtomicInteger();
    final List<String> order = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch slowMayEnd = new CountDownLatch(1);
    final ManualClock clock = new ManualClock();

    /** Records whether it runs on the JS thread. */
    @JsEvent("whereSync")
    public String whereSync(RequestEvent req) {
      mostInTurn.accumulateAndGet(inTurn.incrementAndGet(), Math::max);
      inTurn.decrementAndGet();
      order.add("sync " + isJsThread());
      return req.okSync(null);
    }

    /** Records its number, and whether it runs on the JS thread. */
    @JsEvent("whereAsync")
    public void whereAsync(RequestEvent req) {
      order.add(req.params().get("n") + " " + isJsThread());
      req.ok();
    }

    /** Does not return until the case releases it. */
    @JsEvent("slow")
    public void slow(RequestEvent req) throws InterruptedException {
      slowMayEnd.await();
      req.ok();
    }

    /** Moves the clock that waits for it. */
    @JsEvent("advances")
    public void advances(RequestEvent req) {
      clock.advance(Duration.ofSeconds(1));
      req.ok();
    }

    /** Moves the clock that waits for it. */
    @JsEvent("advancesSync")
    public String advancesSync(RequestEvent req) {
      clock.advance(Duration.ofSeconds(1));
      return req.okSync(null);
    }

    /** Records the state of its thread, then spoils it. */
    @JsEvent("spoils")
    public void spoils(RequestEvent req) {
      order.add(spoil());
      req.ok();
    }

    /** Records the state of its thread, then spoils it. */
    @JsEvent("spoilsSync")
    public String spoilsSync(RequestEvent req) {
      order.add("sync " + spoil());
      return req.okSync(null);
    }

    private static String spoil() {
      Thread thread = Thread.currentThread();
      boolean own = thread.getContextClassLoader() == ThreadPlugin.class.getClassLoader();
      String state = (own ? "own loader" : "other loader") + ", " + thread.isInterrupted();
      thread.setContextClassLoader(new ClassLoader(null) {});
      thread.interrupt();
      return state;
    }

    /** Waits for its own end. */
    @JsEvent("waitsForIdle")
    public void waitsForIdle(RequestEvent req) {
      awaitIdle();
      req.ok();
    }

    /** Waits for its own end. */
    @JsEvent("waitsForIdleSync")
    public String waitsForIdleSync(RequestEvent req) {
      awaitIdle();
      return req.okSync(null);
    }

    private void awaitIdle() {
      MiniProgram running = program.get();
      if (running != null) {
        running.whenIdle().join();
      }
    }

    private boolean isJsThread() {
      MiniProgram running = program.get();
      return running != null && running.isJsThread();
    }
  }

  private static void turnsRunOneAtATime(ConformanceHost host) throws Exception {
    ThreadPlugin plugin = new ThreadPlugin();
    try (CaseRun run = new CaseRun(host, builder -> builder.plugin(plugin))) {
      run.evaluate(
          """
          const native = (api_name) => wx.invokeNativePlugin({ api_name, sync: true });
          for (let i = 0; i < 50; i++) {
            wx.invokeNativePlugin({ api_name: 'otherThread', progress() { native('whereSync'); } })
              .then(() => native('whereSync'));
          }
          """);
      run.awaitIdle();
    }
    assertThat(plugin.order).hasSize(50 * 101);
    assertThat(plugin.mostInTurn).as("turns at once").hasValue(1);
  }

  private static void syncOnJsThread(ConformanceHost host) throws Exception {
    ThreadPlugin plugin = new ThreadPlugin();
    try (CaseRun run = new CaseRun(host, builder -> builder.plugin(plugin))) {
      plugin.program.set(run.program());
      run.evaluate("wx.invokeNativePlugin({ api_name: 'whereSync', sync: true })");
      run.evaluate("wx.invokeNativePlugin({ api_name: 'whereSync' })");
      run.awaitIdle();
    }
    assertThat(plugin.order).containsExactly("sync true", "sync true");
  }

  private static void asyncInCallOrder(ConformanceHost host) throws Exception {
    ThreadPlugin plugin = new ThreadPlugin();
    List<String> expected = new ArrayList<>();
    for (int n = 0; n < 100; n++) {
      expected.add(n + " false");
    }
    try (CaseRun run = new CaseRun(host, builder -> builder.plugin(plugin))) {
      plugin.program.set(run.program());
      run.evaluate(
          """
          for (let n = 0; n < 100; n++) {
            wx.invokeNativePlugin({ api_name: 'whereAsync', data: { n } });
          }
          """);
      run.awaitIdle();
    }
    assertThat(plugin.order).containsExactlyElementsOf(expected);
  }

  private static void stalled(ConformanceHost host) throws Exception {
    ThreadPlugin plugin = new ThreadPlugin();
    CountDownLatch reported = new CountDownLatch(2);
    List<String> pairs = Collections.synchronizedList(new ArrayList<>());
    StallWatch watch = new StallWatch(pairs, reported);
    try (CaseRun run =
        new CaseRun(
            host,
            builder ->
                builder
                    .plugin(plugin)
                    .clock(Clock.system())
                    .limits(Limits.DEFAULT.withStallAfter(Duration.ofMillis(20)))
                    .callListener(watch))) {
      run.evaluate(
          """
          for (const api_name of ['slow', 'whereAsync', 'nothing']) wx.invokeNativePlugin({ api_name });
          """);
      reported.await();
      plugin.slowMayEnd.countDown();
      run.awaitIdle();
    }
    assertThat(pairs)
        .containsExactly("whereAsync is stalled behind slow", "nothing is stalled behind slow");
  }

  private static void advanceRefuses(ConformanceHost host) throws Exception {
    ThreadPlugin plugin = new ThreadPlugin();
    try (CaseRun run = new CaseRun(host, builder -> builder.plugin(plugin).clock(plugin.clock))) {
      run.evaluate(
          """
          const log = (res) => console.log(res.errMsg);
          log(wx.invokeNativePlugin({ api_name: 'advancesSync', sync: true }));
          wx.invokeNativePlugin({ api_name: 'advances', complete: log });
          """);
      run.awaitIdle();
      String says =
          "invokeNativePlugin:fail ManualClock.advance waits for %s and was called on it: "
              + "this would deadlock; call it on another thread (rule T3)";
      assertThat(run.recorder().lines())
          .containsExactly(
              String.format(says, "the program's JS thread"), String.format(says, "a handler"));
    }
  }

  private static void whenIdleRefuses(ConformanceHost host) throws Exception {
    ThreadPlugin plugin = new ThreadPlugin();
    try (CaseRun run = new CaseRun(host, builder -> builder.plugin(plugin))) {
      plugin.program.set(run.program());
      run.evaluate(
          """
          const log = (res) => console.log(res.errMsg);
          log(wx.invokeNativePlugin({ api_name: 'waitsForIdleSync', sync: true }));
          wx.invokeNativePlugin({ api_name: 'waitsForIdle', complete: log });
          """);
      run.awaitIdle();
      String says =
          "invokeNativePlugin:fail MiniProgram.whenIdle waits for %s and was called on it: "
              + "this would deadlock; call it on another thread (rule T3)";
      assertThat(run.recorder().lines())
          .containsExactly(
              String.format(says, "the program's JS thread"), String.format(says, "a handler"));
    }
  }

  private static void threadsAreLeftAsTheyWere(ConformanceHost host) throws Exception {
    ThreadPlugin plugin = new ThreadPlugin();
    ClassLoader before = new ClassLoader(null) {};
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (CaseRun run =
        new CaseRun(host, builder -> builder.plugin(plugin).handlerExecutor(executor))) {
      executor.submit(() -> Thread.currentThread().setContextClassLoader(before)).get();
      run.evaluate(
          """
          for (let n = 0; n < 2; n++) {
            wx.invokeNativePlugin({ api_name: 'spoils' });
            wx.invokeNativePlugin({ api_name: 'spoilsSync', sync: true });
          }
          """);
      run.awaitIdle();
      assertThat(executor.submit(() -> Thread.currentThread().getContextClassLoader()).get())
          .as("the loader after a handler")
          .isSameAs(before);
    } finally {
      executor.shutdown();
    }
    assertThat(plugin.order)
        .containsExactlyInAnyOrder(
            "own loader, false",
            "own loader, false",
            "sync own loader, false",
            "sync own loader, false");
  }

  private static void advance(ConformanceHost host) throws Exception {
    try (CaseRun run = new CaseRun(host, builder -> {})) {
      run.evaluate(
          """
          let ticks = 0;
          const each = setInterval(() => { console.log('tick ' + ++ticks); }, 1000);
          setTimeout(() => {
            wx.invokeNativePlugin({ api_name: 'echo' }).then(() => console.log('answered'));
          }, 1500);
          """);
      run.advance(Duration.ofMillis(999));
      assertThat(run.recorder().lines()).isEmpty();
      run.advance(Duration.ofMillis(1));
      assertThat(run.recorder().lines()).containsExactly("tick 1");
      run.advance(Duration.ofSeconds(2));
      assertThat(run.recorder().lines()).containsExactly("tick 1", "answered", "tick 2", "tick 3");
    }
  }
}
