package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.host.CurrentProgram;
import dev.footbridge.engine.host.HostedProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a program's plugins may do outside their handlers, on its main thread. */
@Timeout(60)
class HostedProgramTest {
  private static final String OK = "[1,1,{\"errMsg\":\"invokeNativePlugin:ok\"}]";

  /** Posts a task in each of its methods. */
  @JsPlugin(secondary = true)
  public static class PostingPlugin extends BaseJsPlugin {
    private final List<String> notes = new ArrayList<>();
    private final HostedProgram ofConstructor = Objects.requireNonNull(CurrentProgram.get());

    public PostingPlugin() {
      ofConstructor.post(() -> notes.add("constructor"));
    }

    @Override
    protected void onCreate() {
      current().post(() -> notes.add("onCreate, same program: " + (current() == ofConstructor)));
      notes.add("created");
    }

    @JsEvent("notes")
    public void notes(RequestEvent req) {
      current()
          .post(
              () -> {
                notes.add("task on the main thread: " + current().isMainThread());
                req.ok(Map.of("notes", notes));
              });
      notes.add("handler on the main thread: " + current().isMainThread());
    }
  }

  private static HostedProgram current() {
    return Objects.requireNonNull(CurrentProgram.get());
  }

  @Test
  void T2_tasksAndHandlersRunOneAtATimeInTheOrderInWhichTheyCame() throws Exception {
    FakeRuntime js = new FakeRuntime();
    ManualClock clock = new ManualClock();
    BridgeEngine engine =
        BridgeEngine.builder().runtime(js).clock(clock).plugin(PostingPlugin.class).build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-tasks"))) {
      program.evaluate(js.source(context -> context.call("notes"))).get(30, TimeUnit.SECONDS);
      clock.awaitIdle();
    }
    assertThat(js.messages())
        .containsExactly(
            "[1,1,{\"notes\":[\"created\",\"constructor\",\"onCreate, same program: true\","
                + "\"handler on the main thread: true\",\"task on the main thread: true\"],"
                + "\"errMsg\":\"invokeNativePlugin:ok\"}]");
    assertThat(CurrentProgram.get()).isNull();
  }

  @Test
  void T8_aDelayedTaskRunsAtItsInstantOfTheProgramsClock() throws Exception {
    try (RunningProgram running = new RunningProgram()) {
      List<String> notes = new ArrayList<>();
      AtomicReference<Clock.Alarm> cancelled = new AtomicReference<>();
      running.plugin.onAsync =
          req -> {
            Clock clock = current().clock();
            long start = clock.nanoTime();
            after(300, () -> notes.add("at " + millis(clock.nanoTime() - start)));
            after(0, () -> notes.add("at once"));
            cancelled.set(after(200, () -> notes.add("cancelled")));
            after(100, () -> cancelled.get().cancel());
            req.ok();
          };
      running.runToIdle(js -> js.call("async"));
      assertThat(running.program.delayedTasks()).isEqualTo(3);
      assertThat(notes).containsExactly("at once");

      running.advance(299);
      assertThat(running.program.delayedTasks()).isEqualTo(1);
      running.advance(1);
      assertThat(notes).containsExactly("at once", "at 300");
      assertThat(running.program.delayedTasks()).isZero();
    }
  }

  @Test
  void aTaskThatThrowsIsReportedAndTheNextRuns() throws Exception {
    try (RunningProgram running = new RunningProgram()) {
      running.plugin.onAsync =
          req -> {
            current()
                .post(
                    () -> {
                      throw new IllegalStateException("no window");
                    });
            current().post(req::ok);
          };
      running.runToIdle(js -> js.call("async"));
      assertThat(running.log.lines()).contains("pluginFailed no window");
      assertThat(running.messages()).containsExactly(OK);
    }
  }

  @Test
  void aTaskFromAnotherThreadRunsForItsProgram() throws Exception {
    try (RunningProgram running = new RunningProgram()) {
      AtomicReference<HostedProgram> program = new AtomicReference<>();
      running.plugin.onAsync = req -> program.set(current());
      running.runToIdle(js -> js.call("async"));

      AtomicReference<HostedProgram> seen = new AtomicReference<>();
      CountDownLatch ran = new CountDownLatch(1);
      program
          .get()
          .post(
              () -> {
                seen.set(CurrentProgram.get());
                ran.countDown();
              });
      assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(seen.get()).isSameAs(program.get());
      assertThat(program.get().isMainThread()).isFalse();
      program.get().run(() -> seen.set(CurrentProgram.get()));
      assertThat(seen.get()).isSameAs(program.get());
      assertThat(CurrentProgram.get()).isNull();
    }
  }

  @Test
  void workInsideWorkLeavesItsProgramBehind() throws Exception {
    try (RunningProgram running = new RunningProgram()) {
      AtomicReference<HostedProgram> program = new AtomicReference<>();
      running.plugin.onAsync = req -> program.set(current());
      running.runToIdle(js -> js.call("async"));

      List<HostedProgram> seen = new ArrayList<>();
      program
          .get()
          .run(
              () -> {
                program.get().run(() -> seen.add(CurrentProgram.get()));
                seen.add(CurrentProgram.get());
              });
      assertThat(seen).containsExactly(program.get(), program.get());
      assertThat(CurrentProgram.get()).isNull();
    }
  }

  @Test
  void theProgramOfAPluginAndOfARequestIsKnownOnAnyThread() throws Exception {
    assertThat(CurrentProgram.of(new TestPlugin())).isNull();
    try (RunningProgram running = new RunningProgram()) {
      AtomicReference<HostedProgram> program = new AtomicReference<>();
      AtomicReference<RequestEvent> request = new AtomicReference<>();
      running.plugin.onAsync =
          req -> {
            program.set(current());
            request.set(req);
          };
      running.runToIdle(js -> js.call("async"));
      assertThat(CurrentProgram.of(running.plugin)).isSameAs(program.get());
      assertThat(CurrentProgram.of(request.get())).isSameAs(program.get());
    }
  }

  @Test
  void S9_theTasksOfAProgramThatHasEndedDoNotRun() throws Exception {
    AtomicReference<HostedProgram> program = new AtomicReference<>();
    List<String> ran = new ArrayList<>();
    RunningProgram running = new RunningProgram();
    try (running) {
      running.plugin.onAsync =
          req -> {
            program.set(current());
            after(100, () -> ran.add("later"));
            req.ok();
          };
      running.runToIdle(js -> js.call("async"));
    }
    assertThat(running.clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(program.get().post(() -> ran.add("posted"))).isFalse();
    assertThatThrownBy(() -> program.get().execute(() -> ran.add("executed")))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("the program wx-test has ended");
    program.get().postDelayed(() -> ran.add("delayed"), 1);
    assertThat(running.program.delayedTasks()).isZero();
    running.advance(1000);
    assertThat(ran).isEmpty();
  }

  @Test
  void T9_aTaskHasThePluginsClassLoaderAndLeavesNoInterrupt() throws Exception {
    try (RunningProgram running = new RunningProgram()) {
      ClassLoader own = new ClassLoader("plugins", TestPlugin.class.getClassLoader()) {};
      AtomicReference<ClassLoader> seen = new AtomicReference<>();
      AtomicReference<Boolean> interrupted = new AtomicReference<>();
      running.plugin.onAsync =
          req -> {
            Thread.currentThread().setContextClassLoader(own);
            current()
                .post(
                    () -> {
                      seen.set(Thread.currentThread().getContextClassLoader());
                      Thread.currentThread().interrupt();
                    });
            current()
                .post(
                    () -> {
                      interrupted.set(Thread.currentThread().isInterrupted());
                      req.ok();
                    });
          };
      running.runToIdle(js -> js.call("async"));
      assertThat(seen.get()).isSameAs(TestPlugin.class.getClassLoader());
      assertThat(interrupted.get()).isFalse();
    }
  }

  @Test
  void T9_aSynchronousHandlerLeavesTheClassLoaderOfTheTurn() throws Exception {
    try (RunningProgram running = new RunningProgram()) {
      ClassLoader ofTurn = new ClassLoader("turn", TestPlugin.class.getClassLoader()) {};
      AtomicReference<ClassLoader> inHandler = new AtomicReference<>();
      AtomicReference<ClassLoader> afterwards = new AtomicReference<>();
      running.plugin.onText =
          req -> {
            inHandler.set(Thread.currentThread().getContextClassLoader());
            return req.okSync(null);
          };
      running.run(
          js -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(ofTurn);
            js.callSync("text");
            afterwards.set(thread.getContextClassLoader());
            thread.setContextClassLoader(before);
          });
      assertThat(inHandler.get()).isSameAs(TestPlugin.class.getClassLoader());
      assertThat(afterwards.get()).isSameAs(ofTurn);
    }
  }

  @Test
  void aTaskMustNotBeNull() throws Exception {
    try (RunningProgram running = new RunningProgram()) {
      running.plugin.onAsync =
          req -> {
            assertThatThrownBy(() -> current().post(null)).hasMessage("task");
            assertThatThrownBy(() -> current().postDelayed(null, 1)).hasMessage("task");
            assertThatThrownBy(() -> current().run(null)).hasMessage("work");
            req.ok();
          };
      running.runToIdle(js -> js.call("async"));
      assertThat(running.messages()).containsExactly(OK);
    }
    assertThatThrownBy(() -> CurrentProgram.enter(null)).hasMessage("program");
  }

  private static Clock.Alarm after(long millis, Runnable task) {
    return current().postDelayed(task, Duration.ofMillis(millis).toNanos());
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
