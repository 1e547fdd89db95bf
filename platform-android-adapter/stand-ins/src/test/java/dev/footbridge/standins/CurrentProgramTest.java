package dev.footbridge.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import android.os.SystemClock;
import android.util.Log;
import dev.footbridge.android.BaseJsPlugin;
import dev.footbridge.android.RequestEvent;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.PluginLoader;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Android's static methods belong to the program whose handler, or task of it, runs. */
class CurrentProgramTest {
  private static final int PROGRAMS = 50;

  @JsPlugin(secondary = true)
  public static class TalkingPlugin extends BaseJsPlugin {
    private final Handler main = new Handler(Looper.getMainLooper());

    @JsEvent("talk")
    public void talk(RequestEvent req) throws InterruptedException {
      Log.i("handler", now());
      main.post(() -> Log.i("post", now()));
      main.postDelayed(() -> Log.i("delayed", now()), 10 + number());
      Thread thread = new Thread(() -> Log.i("thread", now()));
      thread.start();
      thread.join();
      HandlerThread looper = new HandlerThread("looper");
      looper.start();
      CountDownLatch done = new CountDownLatch(1);
      new Handler(looper.getLooper())
          .post(
              () -> {
                Log.i("looper", now());
                done.countDown();
              });
      done.await();
      looper.quitSafely();
      req.ok();
    }

    @JsEvent(value = "work", executor = JsEvent.WORKER)
    public void work(RequestEvent req) {
      Log.i("worker", now());
      req.ok();
    }

    @JsEvent("talkSync")
    public String talkSync(RequestEvent req) {
      Log.i("sync", now());
      return req.okSync(new org.json.JSONObject());
    }

    @Override
    protected void onDestroy() {
      Log.i("destroy", now());
    }

    private int number() {
      return Integer.parseInt(mMiniAppInfo.appId().substring(2));
    }

    private String now() {
      return mMiniAppInfo.appId() + " at " + SystemClock.elapsedRealtime();
    }
  }

  @Test
  void fiftyProgramsAtInstantsOfTheirOwnSeeOnlyTheirOwn() throws Exception {
    inParallel(
        number -> {
          LoggedProgram own =
              new LoggedProgram(
                  "wx" + number,
                  TalkingPlugin.class,
                  ManualClock.DEFAULT_START.plus(Duration.ofDays(number)));
          try (own) {
            own.advance(number);
            own.call("talk");
            own.call("work");
            own.callSync("talkSync");
            own.advance(10 + number);
          }
          String id = "wx" + number;
          String now = " " + id + " at " + number;
          String later = " " + id + " at " + (10 + 2 * number);
          assertThat(own.lines)
              .containsExactlyInAnyOrder(
                  id + " handler" + now,
                  id + " post" + now,
                  id + " thread" + now,
                  id + " looper" + now,
                  id + " worker" + now,
                  id + " sync" + now,
                  id + " delayed" + later,
                  id + " destroy" + later);
          assertThat(own.failures).isEmpty();
        });
  }

  /** By its place, so that each program has classes of its own, which tell the program. */
  @Test
  void fiftyProgramsOfPluginsByPlaceMayUsePoolsOfTheirOwnAndOfAll() throws Exception {
    Supplier<List<Class<? extends HostPlugin<?>>>> plugins =
        new PluginLoader(List.of(), CompilationCache.none())
            .prepare(List.of("src/test/plugins/PoolPlugin.java"));
    inParallel(
        number -> {
          LoggedProgram own = new LoggedProgram("wx" + number, plugins.get().get(0));
          try (own) {
            own.advance(number);
            own.call("pools");
          }
          String id = "wx" + number;
          assertThat(own.lines)
              .containsExactlyInAnyOrder(
                  id + " own " + id + " at " + number,
                  id + " common " + id + " at " + number,
                  id + " static " + id + " at " + number);
        });
  }

  @JsPlugin(secondary = true)
  public static class SharingPlugin extends BaseJsPlugin {
    static final ExecutorService POOL =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "the-pool");
              thread.setDaemon(true);
              return thread;
            });

    @JsEvent("share")
    public void share(RequestEvent req) {
      run(req, POOL);
    }

    @JsEvent("follow")
    public void follow(RequestEvent req) {
      run(req, AndroidStandIns.follow(POOL));
    }

    private void run(RequestEvent req, Executor pool) {
      CountDownLatch done = new CountDownLatch(1);
      pool.execute(
          () -> {
            try {
              Log.i("pool", mMiniAppInfo.appId());
              req.ok();
            } catch (IllegalStateException e) {
              req.fail(e.getMessage());
            }
            done.countDown();
          });
      try {
        done.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void aThreadOfAPoolThatProgramsShareIsAnErrorAndNeverAnothersProgram() {
    try (LoggedProgram first = new LoggedProgram("wx-first", SharingPlugin.class)) {
      first.call("share");
      try (LoggedProgram second = new LoggedProgram("wx-second", SharingPlugin.class)) {
        second.call("share");
        second.call("follow");

        assertThat(second.lines).containsExactly("wx-second pool wx-second");
        assertThat(second.results)
            .containsExactly(
                "invokeNativePlugin:fail Log was used on the thread 'the-pool', a pool's, which"
                    + " programs may share; run the task through AndroidStandIns.follow, or give the"
                    + " plugin by its place instead of its class",
                "invokeNativePlugin:ok");
      }
      assertThat(first.lines).doesNotContain("wx-first pool wx-second");
    }
  }

  @JsPlugin(secondary = true)
  public static class StaticHandlerPlugin extends BaseJsPlugin {
    private static Handler main; // created once, as in a static initializer

    @JsEvent("post")
    public void post(RequestEvent req) {
      if (main == null) {
        main = new Handler(Looper.getMainLooper());
      }
      Runnable removed = () -> Log.i("post", "removed");
      main.post(removed);
      main.removeCallbacks(removed);
      main.post(
          () -> {
            Log.i("post", mMiniAppInfo.appId());
            req.ok();
          });
    }
  }

  @Test
  void aHandlerInAStaticFieldPostsForTheProgramThatUsesIt() {
    try (LoggedProgram second = new LoggedProgram("wx-second", StaticHandlerPlugin.class)) {
      try (LoggedProgram first = new LoggedProgram("wx-first", StaticHandlerPlugin.class)) {
        first.call("post");
        second.call("post");
        assertThat(first.lines).containsExactly("wx-first post wx-first");
      }
      second.call("post");
      assertThat(second.lines)
          .containsExactly("wx-second post wx-second", "wx-second post wx-second");
      assertThat(second.results).hasSize(2);
    }
  }

  @JsPlugin(secondary = true)
  public static class LeavingPlugin extends BaseJsPlugin {
    static final List<Thread> LEFT = new ArrayList<>();
    static final CountDownLatch GO = new CountDownLatch(1);
    static volatile String failure;

    @JsEvent("leave")
    public void leave(RequestEvent req) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  GO.await();
                  Log.i("late", "line");
                } catch (IllegalStateException e) {
                  failure = e.getMessage();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      thread.start();
      LEFT.add(thread);
      req.ok();
    }
  }

  @Test
  void aThreadOfAProgramThatHasEndedIsAnError() throws Exception {
    try (LoggedProgram ended = new LoggedProgram("wx-ended", LeavingPlugin.class)) {
      ended.call("leave");
    }
    try (LoggedProgram other = new LoggedProgram("wx-other", TalkingPlugin.class)) {
      LeavingPlugin.GO.countDown();
      LeavingPlugin.LEFT.get(0).join();

      assertThat(LeavingPlugin.failure)
          .isEqualTo("Log was used for the program 'wx-ended', which has ended");
      assertThat(other.lines).isEmpty();
    }
  }

  @JsPlugin(secondary = true)
  public static class PoolStartingPlugin extends BaseJsPlugin {
    static final ExecutorService POOL = Executors.newSingleThreadExecutor();
    static volatile WeakReference<PoolStartingPlugin> instance = new WeakReference<>(null);
    static volatile String failure = "";

    @JsEvent("startPool")
    public void startPool(RequestEvent req) {
      instance = new WeakReference<>(this);
      POOL.execute(() -> {});
      req.ok();
    }
  }

  @Test
  void X7_aThreadOfAPoolDoesNotHoldTheProgramThatStartedIt() throws Exception {
    try (LoggedProgram program = new LoggedProgram("wx-gone", PoolStartingPlugin.class)) {
      program.call("startPool");
    }
    for (int tries = 0; PoolStartingPlugin.instance.get() != null && tries < 100; tries++) {
      System.gc();
    }
    assertThat(PoolStartingPlugin.instance.get()).isNull();

    PoolStartingPlugin.POOL
        .submit(
            () -> {
              try {
                Log.i("late", "line");
              } catch (IllegalStateException e) {
                PoolStartingPlugin.failure = e.getMessage();
              }
            })
        .get();
    PoolStartingPlugin.POOL.shutdown();
    assertThat(PoolStartingPlugin.failure)
        .isEqualTo("Log was used for the program 'wx-gone', which has ended");
  }

  @Test
  void aThreadOfATestWorksForNoProgram() {
    assertThatThrownBy(() -> Log.i("test", "line"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("which works for no program");
    assertThatThrownBy(Looper::getMainLooper)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Looper.getMainLooper was used on the thread");
    assertThat(Looper.myLooper()).isNull();
  }

  private interface Test50 {
    void run(int number) throws Exception;
  }

  private static void inParallel(Test50 each) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PROGRAMS);
    try {
      CountDownLatch start = new CountDownLatch(PROGRAMS);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < PROGRAMS; i++) {
        int number = i;
        all.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  each.run(number);
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
