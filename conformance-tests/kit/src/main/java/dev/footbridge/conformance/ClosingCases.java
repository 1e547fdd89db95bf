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
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
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

/** Cases about a program that is closed (rules D7, S9 and X7). */
final class ClosingCases {
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
        .required(
            "X7",
            "a closed program can be collected",
            "zipline 828 1287, Javet 336 443",
            ClosingCases::collected)
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
  static final class Ends implements ProgramListener {
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

  static void assertCollected(ReferenceQueue<MiniProgram> queue, WeakReference<MiniProgram> program)
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
