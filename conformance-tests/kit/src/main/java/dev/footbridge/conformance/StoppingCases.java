package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.Limits;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.JsSource;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;

/** Cases about a program that is stopped, and what is left of it (rules X4, X7, X9, X10, X11). */
final class StoppingCases {
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

  private StoppingCases() {}

  static List<ConformanceCase> all() {
    return new JavaCases()
        .required("X4", "a killed program does nothing more", StoppingCases::killedDoesNothing)
        .required("X10", "after the end nothing is heard", StoppingCases::nothingIsHeard)
        .required("X11", "what is held for a program is bounded", StoppingCases::heldIsBounded)
        .required("X4", "endless JavaScript is stopped", StoppingCases::endlessIsStopped)
        .required("X9", "another program runs on", StoppingCases::anotherRunsOn)
        .required("X7", "a killed program can be collected", StoppingCases::killedIsCollected)
        .all();
  }

  private static void endlessIsStopped(ConformanceHost host) throws Exception {
    for (String script : ENDLESS) {
      ClosingCases.HoldingPlugin plugin = new ClosingCases.HoldingPlugin();
      ClosingCases.Ends ends = new ClosingCases.Ends();
      CaseRun run = endless(host, script, plugin, ends);
      CaseRun.await(run.program().closeAsync());
      assertThat(ends.killed).as(script).containsEntry(CaseRun.APP_ID, true);
      assertThat(ends.abandoned).as(script).isEmpty();
      run.recorder().assertEveryCallEndedOnce();
    }
  }

  private static void killedDoesNothing(ConformanceHost host) throws Exception {
    ClosingCases.Ends ends = new ClosingCases.Ends();
    CaseRun endless =
        endless(
            host,
            "native('running'); for (;;) console.log('on')",
            new ClosingCases.HoldingPlugin(),
            ends);
    CaseRun.await(endless.program().closeAsync());
    long lines = ends.consoleLines.get();
    try (CaseRun other = new CaseRun(host, builder -> {})) {
      other.evaluate("for (let i = 0; i < 1000; i++) wx.invokeNativePlugin({ api_name: 'echo' })");
      other.awaitIdle();
    }
    assertThat(ends.consoleLines).as("console lines of what was killed").hasValue(lines);
  }

  private static void heldIsBounded(ConformanceHost host) throws Exception {
    ClosingCases.HoldingPlugin plugin = new ClosingCases.HoldingPlugin();
    ClosingCases.Ends ends = new ClosingCases.Ends();
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
      ClosingCases.HoldingPlugin plugin = new ClosingCases.HoldingPlugin();
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

  private static void anotherRunsOn(ConformanceHost host) throws Exception {
    ClosingCases.HoldingPlugin plugin = new ClosingCases.HoldingPlugin();
    ClosingCases.Ends ends = new ClosingCases.Ends();
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

  private static void killedIsCollected(ConformanceHost host) throws Exception {
    ReferenceQueue<MiniProgram> queue = new ReferenceQueue<>();
    WeakReference<MiniProgram> program = killedProgram(host, queue);
    ClosingCases.assertCollected(queue, program);
  }

  private static WeakReference<MiniProgram> killedProgram(
      ConformanceHost host, ReferenceQueue<MiniProgram> queue) throws Exception {
    CaseRun run =
        endless(host, ENDLESS.get(0), new ClosingCases.HoldingPlugin(), new ClosingCases.Ends());
    CaseRun.await(run.program().closeAsync());
    return new WeakReference<>(run.program(), queue);
  }

  /** Launches a program and returns when its endless script runs. */
  private static CaseRun endless(
      ConformanceHost host, String script, ClosingCases.HoldingPlugin plugin, ProgramListener ends)
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
}
