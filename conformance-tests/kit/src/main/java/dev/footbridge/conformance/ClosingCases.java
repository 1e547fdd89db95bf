package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Cases about the end of a program (rules D7, S9, X4, X7, X9, X10, X11). */
final class ClosingCases {
  /** Endless scripts of several kinds. Each first reports that it runs. */
  private static final List<String> ENDLESS =
      List.of(
          "native('running'); for (;;) {}",
          "native('running'); for (;;) { try { for (;;) {} } catch {} finally { continue; } }",
          "native('running'); (async () => { for (;;) await null; })()",
          "for (;;) native('running')");

  /** Native functions that take long, and call back. */
  private static final List<String> CALLING_BACK =
      List.of(
          "Array.prototype.indexOf.call(new Proxy({ length: 2 ** 53 - 1 }, { has: act }), 1)",
          "Array.prototype.join.call(new Proxy({}, { get: (t, key) => key === 'length' ? 2 ** 31 : act() }))",
          "for (;;) [3, 2, 1].sort(act)",
          "for (;;) JSON.stringify({ toJSON: act })",
          "for (;;) Number({ valueOf: act })");

  private ClosingCases() {}

  static List<ConformanceCase> all() {
    return new JavaCases()
        .required("S9", "what was accepted is delivered", ClosingCases::acceptedIsDelivered)
        .required("S9", "new calls are refused while it closes", ClosingCases::newCallsRefused)
        .required(
            "S9",
            "nothing is delivered after it closed",
            "capacitor 8616, cordova-android 1149, expo 47315, react-native 50102",
            ClosingCases::nothingAfterwards)
        .required("S9", "calls still open end as closed", ClosingCases::openCallsEndAsClosed)
        .required("S9", "a handler may close its program", ClosingCases::closedByHandler)
        .required(
            "D7", "an endless onDestroy does not keep the program", ClosingCases::endlessOnDestroy)
        .required("X4", "a killed program does nothing more", ClosingCases::killedDoesNothing)
        .required("X10", "after the end nothing is heard", ClosingCases::nothingIsHeard)
        .required("X11", "what is held for a program is bounded", ClosingCases::heldIsBounded)
        .required("X4", "endless JavaScript is stopped", ClosingCases::endlessIsStopped)
        .required("X9", "another program runs on", ClosingCases::anotherRunsOn)
        .required(
            "X7",
            "a closed program can be collected",
            "zipline 828 1287, Javet 336 443",
            ClosingCases::collected)
        .required("X7", "a killed program can be collected", ClosingCases::killedIsCollected)
        .all();
  }

  /** Holds a call until the case releases it. */
  @JsPlugin(secondary = true)
  public static class HoldingPlugin extends BaseJsPlugin {
    final Semaphore entered = new Semaphore(0);
    final CountDownLatch mayAnswer = new CountDownLatch(1);
    final CountDownLatch cancelled = new CountDownLatch(1);
    volatile @Nullable RequestEvent kept;
    volatile @Nullable MiniProgram program;

    /** Answers after the case has released it. */
    @JsEvent("waits")
    public void waits(RequestEvent req) throws InterruptedException {
      entered.release();
      mayAnswer.await();
      req.sendState(Map.of("n", 1));
      req.ok();
    }

    /** Keeps the call open. */
    @JsEvent("keeps")
    public void keeps(RequestEvent req) {
      kept = req;
      req.onCancel(cancelled::countDown);
      entered.release();
    }

    /** Reports that the script runs. */
    @JsEvent("running")
    public String running(RequestEvent req) {
      entered.release();
      return req.okSync(null);
    }

    /** Closes the program that calls it. */
    @JsEvent("closes")
    public void closes(RequestEvent req) {
      closeProgram();
      req.ok();
    }

    /** Closes the program that calls it, on its JS thread. */
    @JsEvent("closesSync")
    public String closesSync(RequestEvent req) {
      closeProgram();
      return req.okSync(null);
    }

    private void closeProgram() {
      MiniProgram running = program;
      if (running != null) {
        running.close();
      }
    }
  }

  /** Does not end before the case lets it, whatever interrupts it. */
  @JsPlugin(secondary = true)
  public static class EndlessPlugin extends BaseJsPlugin {
    final CountDownLatch mayEnd = new CountDownLatch(1);
    final Semaphore interrupted = new Semaphore(0);

    @Override
    protected void onDestroy() {
      while (mayEnd.getCount() > 0) {
        try {
          mayEnd.await();
        } catch (InterruptedException e) {
          interrupted.release();
        }
      }
    }
  }

  /** Records which programs ended, and whether they were killed. */
  private static final class Ends implements ProgramListener {
    final Map<String, Boolean> killed = new ConcurrentHashMap<>();
    final Semaphore ended = new Semaphore(0);
    final AtomicLong consoleLines = new AtomicLong();
    final Queue<String> abandoned = new ConcurrentLinkedQueue<>();

    @Override
    public void abandoned(MiniAppInfo program, String where) {
      abandoned.add(where);
    }

    @Override
    public void console(MiniAppInfo program, String level, String text) {
      consoleLines.incrementAndGet();
    }

    @Override
    public void ended(MiniAppInfo program, boolean wasKilled) {
      killed.put(program.appId(), wasKilled);
      ended.release();
    }
  }

  private static void acceptedIsDelivered(ConformanceHost host) throws Exception {
    for (Clock clock : List.of(Clock.system(), new ManualClock())) {
      HoldingPlugin plugin = new HoldingPlugin();
      CaseRun run = new CaseRun(host, builder -> patient(builder.plugin(plugin).clock(clock)));
      run.evaluate(
          """
          wx.invokeNativePlugin({
            api_name: 'waits',
            progress() { console.log('progress'); },
            success() { console.log('success'); },
            complete() { console.log('complete'); },
          });
          wx.invokeNativePlugin({ api_name: 'nothing' }).then(() => console.log('promise'));
          """);
      CaseRun.await(plugin.entered);
      Future<?> closed = run.program().closeAsync();
      assertThat(closed).as("closing waits for what was accepted").isNotDone();
      plugin.mayAnswer.countDown();
      CaseRun.await(closed);
      assertThat(run.recorder().lines())
          .containsExactly("progress", "success", "complete", "promise");
      run.recorder().assertEveryCallEndedOnce();
    }
  }

  private static void newCallsRefused(ConformanceHost host) throws Exception {
    HoldingPlugin plugin = new HoldingPlugin();
    CaseRun run = new CaseRun(host, builder -> patient(builder.plugin(plugin)));
    run.evaluate(
        """
        wx.invokeNativePlugin({
          api_name: 'waits',
          complete() {
            const refused = { api_name: 'echo', complete(res) { console.log(res.errCode); } };
            wx.invokeNativePlugin(refused);
            console.log(wx.invokeNativePlugin({ api_name: 'echoSync', sync: true }).errCode);
            setTimeout(() => console.log('a timer ran'), 0);
          },
        });
        """);
    CaseRun.await(plugin.entered);
    Future<?> closed = run.program().closeAsync();
    assertRefused(run);
    run.program().emit("network", null);
    plugin.mayAnswer.countDown();
    CaseRun.await(closed);
    assertThat(run.recorder().lines()).containsExactly("1010", "1010");
    run.recorder().assertEveryCallEndedOnce();
  }

  private static void nothingAfterwards(ConformanceHost host) throws Exception {
    HoldingPlugin plugin = new HoldingPlugin();
    CaseRun run = new CaseRun(host, builder -> builder.plugin(plugin));
    run.evaluate(
        """
        const log = (what) => () => console.log(what);
        const all = { success: log('success'), fail: log('fail'), complete: log('complete') };
        wx.invokeNativePlugin({ api_name: 'keeps', progress: log('progress'), ...all });
        wx.invokeNativePlugin({ api_name: 'heldForever' }).finally(log('promise'));
        wx.onHostEvent('network', log('event'));
        setTimeout(log('timer'), 10);
        setInterval(log('interval'), 10);
        """);
    CaseRun.await(plugin.entered);
    run.close();
    RequestEvent kept = Objects.requireNonNull(plugin.kept);
    kept.sendState(Map.of("n", 1));
    kept.ok();
    run.program().emit("network", null);
    run.advance(Duration.ofHours(1));
    assertRefused(run);
    assertThat(run.recorder().lines()).isEmpty();
    assertThat(run.recorder().counts()).as("after the end").isEqualTo(Recorder.noCounts());
    run.recorder().assertEveryCallEndedOnce();
  }

  private static void openCallsEndAsClosed(ConformanceHost host) throws Exception {
    HoldingPlugin plugin = new HoldingPlugin();
    CaseRun run =
        new CaseRun(
            host,
            builder ->
                builder
                    .plugin(plugin)
                    .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMillis(10))));
    run.evaluate(
        """
        for (const api_name of ['keeps', 'waits', 'echo']) wx.invokeNativePlugin({ api_name });
        """);
    CaseRun.await(plugin.entered);
    CaseRun.await(plugin.entered);
    run.close();
    assertThat(run.recorder().outcomes())
        .extracting(Outcome::errorCode)
        .containsExactly(ErrorCode.CLOSED, ErrorCode.CLOSED, ErrorCode.CLOSED);
    assertThat(plugin.cancelled.getCount()).as("onCancel was called").isZero();
    assertThat(Objects.requireNonNull(plugin.kept).isCancelled()).as("isCancelled()").isTrue();
    assertThat(run.program().pendingCalls()).isZero();
    plugin.mayAnswer.countDown();
    run.recorder().assertEveryCallEndedOnce();
  }

  private static void closedByHandler(ConformanceHost host) throws Exception {
    for (String script :
        List.of(
            "wx.invokeNativePlugin({ api_name: 'closes' })",
            "wx.invokeNativePlugin({ api_name: 'closesSync', sync: true })")) {
      HoldingPlugin plugin = new HoldingPlugin();
      Ends ends = new Ends();
      CaseRun run =
          new CaseRun(host, builder -> patient(builder.plugin(plugin).programListener(ends)));
      plugin.program = run.program();
      run.evaluate(script);
      CaseRun.await(ends.ended);
      assertThat(ends.killed).as(script).containsEntry(CaseRun.APP_ID, false);
      run.recorder().assertEveryCallEndedOnce();
    }
  }

  private static void endlessIsStopped(ConformanceHost host) throws Exception {
    for (String script : ENDLESS) {
      HoldingPlugin plugin = new HoldingPlugin();
      Ends ends = new Ends();
      CaseRun run = endless(host, script, plugin, ends);
      CaseRun.await(run.program().closeAsync());
      assertThat(ends.killed).as(script).containsEntry(CaseRun.APP_ID, true);
      assertThat(ends.abandoned).as(script).isEmpty();
      run.recorder().assertEveryCallEndedOnce();
    }
  }

  private static void endlessOnDestroy(ConformanceHost host) throws Exception {
    EndlessPlugin plugin = new EndlessPlugin();
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    ProgramListener failed =
        new ProgramListener() {
          @Override
          public void pluginFailed(MiniAppInfo program, Throwable thrown) {
            failures.add(thrown.toString());
          }
        };
    try {
      CaseRun run =
          new CaseRun(
              host,
              builder ->
                  builder
                      .plugin(plugin)
                      .programListener(failed)
                      .limits(Limits.DEFAULT.withDestroyTimeout(Duration.ofMillis(100))));
      CaseRun.await(run.program().closeAsync());
      assertThat(failures)
          .anyMatch(text -> text.contains("EndlessPlugin.onDestroy had not returned"));
      assertThat(plugin.interrupted.tryAcquire()).as("it was interrupted").isTrue();
    } finally {
      plugin.mayEnd.countDown();
    }
  }

  private static void killedDoesNothing(ConformanceHost host) throws Exception {
    Ends ends = new Ends();
    CaseRun endless =
        endless(host, "native('running'); for (;;) console.log('on')", new HoldingPlugin(), ends);
    CaseRun.await(endless.program().closeAsync());
    long lines = ends.consoleLines.get();
    try (CaseRun other = new CaseRun(host, builder -> {})) {
      other.evaluate("for (let i = 0; i < 1000; i++) wx.invokeNativePlugin({ api_name: 'echo' })");
      other.awaitIdle();
    }
    assertThat(ends.consoleLines).as("console lines of what was killed").hasValue(lines);
  }

  private static void heldIsBounded(ConformanceHost host) throws Exception {
    HoldingPlugin plugin = new HoldingPlugin();
    Ends ends = new Ends();
    CaseRun run =
        new CaseRun(
            host,
            builder ->
                builder
                    .plugin(plugin)
                    .programListener(ends)
                    .limits(Limits.DEFAULT.withMaxHeldBytes(1 << 20)));
    run.evaluate(
        """
        const data = { text: 'x'.repeat(300000) };
        for (let i = 0; i < 3; i++) {
          wx.invokeNativePlugin({ api_name: 'waits', data, fail: (e) => console.log(e.errCode) });
        }
        """);
    CaseRun.await(plugin.entered);
    plugin.mayAnswer.countDown();
    run.awaitIdle();
    assertThat(run.recorder().lines()).containsExactly("1018", "1018");
    Future<?> unused =
        run.program().evaluate(new JsSource("flood.js", "for (;;) setTimeout(() => {}, 3600000)"));
    CaseRun.await(ends.ended);
    assertThat(ends.killed).containsEntry(CaseRun.APP_ID, true);
  }

  private static void nothingIsHeard(ConformanceHost host) throws Exception {
    for (String script : CALLING_BACK) {
      AfterTheEnd heard = new AfterTheEnd();
      HoldingPlugin plugin = new HoldingPlugin();
      CaseRun run =
          endless(
              host,
              "const act = () => { try { native('running'); console.log('on'); wx.canIUse('a');"
                  + " wx.invokeNativePlugin({ api_name: 'nothing' }); setTimeout(() => {}); }"
                  + " catch {} return 0; }; "
                  + script,
              plugin,
              heard);
      CaseRun.await(run.program().closeAsync());
      try (CaseRun other = new CaseRun(host, builder -> {})) {
        other.evaluate("for (let i = 0; i < 100; i++) wx.invokeNativePlugin({ api_name: 'echo' })");
        other.awaitIdle();
      }
      assertThat(heard.events).as(script).containsExactly("ended");
    }
  }

  /** Records the end of a program, and what is heard of it after that. */
  private static final class AfterTheEnd implements CallListener, ProgramListener {
    final Queue<String> events = new ConcurrentLinkedQueue<>();

    private void hear(String event) {
      if (!events.isEmpty()) {
        events.add(event);
      }
    }

    @Override
    public void ended(MiniAppInfo program, boolean killed) {
      events.add("ended");
    }

    @Override
    public void started(BridgeCall call) {
      hear("started " + call.event());
    }

    @Override
    public void ended(BridgeCall call, Outcome outcome) {
      hear("ended " + call.event());
    }

    @Override
    public void handling(BridgeCall call) {
      hear("handling " + call.event());
    }

    @Override
    public void handled(BridgeCall call) {
      hear("handled " + call.event());
    }

    @Override
    public void console(MiniAppInfo program, String level, String text) {
      hear("console " + text);
    }

    @Override
    public void error(MiniAppInfo program, ScriptError error) {
      hear("error " + error.message());
    }

    @Override
    public void warning(MiniAppInfo program, String text) {
      hear("warning " + text);
    }

    @Override
    public void turnEnded(MiniAppInfo program) {
      hear("turnEnded");
    }
  }

  private static void anotherRunsOn(ConformanceHost host) throws Exception {
    HoldingPlugin plugin = new HoldingPlugin();
    Ends ends = new Ends();
    CaseRun endless = endless(host, ENDLESS.get(0), plugin, ends);
    try (CaseRun other = new CaseRun(host, builder -> {})) {
      other.evaluate(
          "wx.invokeNativePlugin({ api_name: 'nothing' }).then(() => console.log('beside it'))");
      other.awaitIdle();
      CaseRun.await(endless.program().closeAsync());
      other.evaluate(
          "wx.invokeNativePlugin({ api_name: 'nothing' }).then(() => console.log('after it'))");
      other.awaitIdle();
      assertThat(other.recorder().lines()).containsExactly("beside it", "after it");
    }
  }

  private static void collected(ConformanceHost host) throws Exception {
    ReferenceQueue<MiniProgram> queue = new ReferenceQueue<>();
    BridgeEngine engine = host.engine().plugin(ReferencePlugin.class).build();
    WeakReference<MiniProgram> program = closedProgram(engine, queue);
    assertCollected(queue, program);
    // Otherwise the program could be collected together with the engine.
    assertThat(engine.runtime()).isNotNull();
  }

  private static WeakReference<MiniProgram> closedProgram(
      BridgeEngine engine, ReferenceQueue<MiniProgram> queue) throws Exception {
    MiniProgram program = engine.launch(MiniAppInfo.of(CaseRun.APP_ID));
    CaseRun.await(
        program.evaluate(
            new JsSource(
                "case.js",
                """
                wx.invokeNativePlugin({ api_name: 'heldForever' });
                wx.invokeNativePlugin({ api_name: 'never', timeout: 3600000 });
                wx.invokeNativePlugin({ api_name: 'echoSync', sync: true });
                setTimeout(() => {}, 3600000);
                setInterval(() => {}, 3600000);
                """)));
    Future<?> neverIdle = program.whenIdle();
    program.close();
    CaseRun.await(neverIdle);
    return new WeakReference<>(program, queue);
  }

  private static void killedIsCollected(ConformanceHost host) throws Exception {
    ReferenceQueue<MiniProgram> queue = new ReferenceQueue<>();
    WeakReference<MiniProgram> program = killedProgram(host, queue);
    assertCollected(queue, program);
  }

  private static WeakReference<MiniProgram> killedProgram(
      ConformanceHost host, ReferenceQueue<MiniProgram> queue) throws Exception {
    CaseRun run = endless(host, ENDLESS.get(0), new HoldingPlugin(), new Ends());
    CaseRun.await(run.program().closeAsync());
    return new WeakReference<>(run.program(), queue);
  }

  /** Launches a program and returns when its endless script runs. */
  private static CaseRun endless(
      ConformanceHost host, String script, HoldingPlugin plugin, ProgramListener ends)
      throws Exception {
    CaseRun run =
        new CaseRun(
            host,
            builder ->
                builder
                    .plugin(plugin)
                    .programListener(ends)
                    .callListener(
                        ends instanceof CallListener calls ? calls : new CallListener() {})
                    .clock(Clock.system())
                    .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMillis(10))));
    run.evaluate("const native = (api_name) => wx.invokeNativePlugin({ api_name, sync: true });");
    Future<?> unused = run.program().evaluate(new JsSource("endless.js", script));
    CaseRun.await(plugin.entered);
    return run;
  }

  private static void assertCollected(
      ReferenceQueue<MiniProgram> queue, WeakReference<MiniProgram> program)
      throws InterruptedException {
    for (int i = 0; i < 600 && !program.refersTo(null); i++) {
      System.gc();
      queue.remove(100);
    }
    assertThat(program.refersTo(null)).as("the program was collected").isTrue();
  }

  private static void assertRefused(CaseRun run) {
    assertThat(run.program().evaluate(new JsSource("late.js", "console.log('late')")))
        .isCompletedExceptionally();
  }

  private static void patient(BridgeEngineBuilder builder) {
    builder.limits(Limits.DEFAULT.withCloseGrace(CaseRun.PATIENCE));
  }
}
