package dev.footbridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import android.util.Log;
import dev.footbridge.android.BaseJsPlugin;
import dev.footbridge.android.RequestEvent;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.engine.host.HostedProgram;
import dev.footbridge.standins.internal.BaseContext;
import dev.footbridge.standins.internal.CurrentProgram;
import org.junit.jupiter.api.Test;

/** Loopers of threads that a plugin starts. */
class HandlerThreadTest {
  @JsPlugin(secondary = true)
  public static class LoopingPlugin extends BaseJsPlugin {
    private final HandlerThread thread = new HandlerThread("own");
    private Handler main;
    private Handler own;

    @Override
    protected void onCreate() {
      main = new Handler(Looper.getMainLooper());
      thread.start();
      own = new Handler(thread.getLooper());
    }

    @JsEvent("sameInstant")
    public void sameInstant(RequestEvent req) {
      main.postDelayed(() -> own.post(() -> log("second")), 10);
      own.postDelayed(() -> log("first"), 10);
      req.ok();
    }

    @JsEvent("throwing")
    public void throwing(RequestEvent req) {
      own.post(
          () -> {
            throw new IllegalStateException("in a post");
          });
      own.post(() -> log("the next one runs"));
      req.ok();
    }

    @JsEvent("afterItsEnd")
    public void afterItsEnd(RequestEvent req) throws InterruptedException {
      thread.interrupt();
      thread.join();
      own.post(() -> log("not run"));
      req.ok();
    }

    @JsEvent("afterQuit")
    public void afterQuit(RequestEvent req) {
      thread.quit();
      req.fail(String.valueOf(own.post(() -> log("not run"))));
    }

    @JsEvent("current")
    public void current(RequestEvent req) {
      own.post(
          () -> {
            HostedProgram program = dev.footbridge.engine.host.CurrentProgram.get();
            log(program == null ? "none" : program.context().getMiniAppInfo().appId());
            log("on main " + program.isMainThread());
          });
      req.ok();
    }

    @JsEvent("threadOfMain")
    public void threadOfMain(RequestEvent req) {
      Looper looper = Looper.getMainLooper();
      log("main " + (looper.getThread() == Thread.currentThread()));
      own.post(() -> log("own " + (looper.getThread() == Thread.currentThread())));
      log(thread.getLooper().getThread().getName());
      req.ok();
    }

    private static void log(String text) {
      Log.d("T", text);
    }
  }

  private static LoggedProgram program(String event) {
    LoggedProgram program = new LoggedProgram("wx", LoopingPlugin.class);
    program.call(event);
    return program;
  }

  @Test
  void messagesOfOneInstantRunInTheirOrderWhicheverIsDueFirst() {
    try (LoggedProgram program = program("sameInstant")) {
      program.advance(10);
      assertThat(program.lines).containsExactly("wx T first", "wx T second");
    }
  }

  @Test
  void aPostThatThrowsIsReportedAndTheNextRuns() {
    try (LoggedProgram program = program("throwing")) {
      assertThat(program.failures).containsExactly("in a post");
      assertThat(program.lines).containsExactly("wx T the next one runs");
    }
  }

  @Test
  void nothingWaitsForAThreadThatHasLeftItsLoop() {
    try (LoggedProgram program = program("afterItsEnd")) {
      program.advance(10);
      assertThat(program.results).containsExactly("invokeNativePlugin:ok");
      assertThat(program.lines).isEmpty();
    }
  }

  @Test
  void aMessageForALooperThatHasQuitIsLostWithAWarningAsOnAndroid() {
    try (LoggedProgram program = program("afterQuit")) {
      assertThat(program.results).containsExactly("invokeNativePlugin:fail false");
      assertThat(program.lines)
          .containsExactly(
              "wx MessageQueue Handler (android.os.Handler) sending message to a Handler on a dead"
                  + " thread");
    }
  }

  @Test
  void aMessageIsWorkOfItsProgram() {
    try (LoggedProgram program = program("current")) {
      assertThat(program.lines).containsExactly("wx T wx", "wx T on main false");
    }
  }

  /** Plugins find out in this way whether they are on the main thread. */
  @Test
  void theThreadOfTheMainLooperIsTheCallingOneOnTheMainThreadOnly() {
    try (LoggedProgram program = program("threadOfMain")) {
      assertThat(program.lines)
          .containsExactlyInAnyOrder("wx T main true", "wx T own false", "wx T own");
    }
  }

  @Test
  void aLooperThatAProgramLeftOnAThreadOfAPoolIsNoLooperOfAnother() {
    try (LoggedProgram first = new LoggedProgram("wx-first", LoopingPlugin.class);
        LoggedProgram second = new LoggedProgram("wx-second", LoopingPlugin.class)) {
      on(first, Looper::prepare);
      on(first, () -> assertThat(Looper.myLooper()).isNotNull());
      on(second, () -> assertThat(Looper.myLooper()).isNull());
      on(second, Looper::prepare);
      on(second, () -> assertThat(Looper.myLooper()).isNotNull());
    }
  }

  /** Runs work on this thread as a thread of a pool does for a program. */
  private static void on(LoggedProgram program, Runnable work) {
    var context = (dev.footbridge.android.IMiniAppContext) program.program.context();
    CurrentProgram.run(BaseContext.programOf(context.getContext(), "test"), false, work);
  }
}
