package dev.footbridge.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.os.Looper;
import dev.footbridge.android.robolectric.AndroidTestRunner;
import dev.footbridge.android.robolectric.MainLooper;
import dev.footbridge.engine.LaunchOptions;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.MiniProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** The threads that handlers and turns run on (rules T1, T2, T5). */
@RunWith(AndroidTestRunner.class)
@Config(sdk = {26, 34})
public final class MainThreadTest {
  private final RunningApp app =
      new RunningApp(
          builder ->
              builder
                  .plugin(RunsPlugin.class)
                  .engine(
                      engine ->
                          engine.limits(Limits.DEFAULT.withCloseGrace(Duration.ofMinutes(1)))));
  private final List<String> threads = Collections.synchronizedList(new ArrayList<>());
  private MiniProgram program;

  @After
  public void close() {
    app.close(program);
    RunsPlugin.does = (plugin, req) -> req.ok();
  }

  @Test
  public void T2_handlersRunOnTheMainThreadUnlessTheirEventSaysOtherwise() {
    RunsPlugin.does =
        (plugin, req) -> {
          threads.add(req.event + " " + where());
          req.ok();
        };
    launch(
        """
        wx.invokeNativePlugin({ api_name: 'runs' })
          .then(() => wx.invokeNativePlugin({ api_name: 'runsOnWorker' }))
          .then(() => wx.invokeNativePlugin({ api_name: 'runsSync', sync: true }));
        """);
    app.awaitIdle(program);

    assertThat(threads)
        .containsExactly("runs on main", "runsOnWorker on a worker", "runsSync on JS");
  }

  @Test
  public void T1_answersGoBackToTheProgramsJsThread() {
    RunsPlugin.does =
        (plugin, req) -> {
          if (req.event.equals("runsSync")) {
            threads.add(where());
          } else {
            req.ok();
          }
        };
    launch(
        """
        wx.invokeNativePlugin({
          api_name: 'runs',
          success() { wx.invokeNativePlugin({ api_name: 'runsSync', sync: true }); },
        });
        """);
    app.awaitIdle(program);

    assertThat(threads).containsExactly("on JS");
  }

  @Test
  public void S9_theMainThreadDoesNotWaitForABlockedProgramToEnd() {
    Blockade blockade = new Blockade();
    RunsPlugin.does = (plugin, req) -> blockade.hold();
    launch("wx.invokeNativePlugin({ api_name: 'runsSync', sync: true });");
    MainLooper.await(blockade.reached);

    program.emit("any", null);
    program.close();
    assertThat(program.closeAsync()).as("the end, which no thread waited for").isNotDone();

    blockade.lift();
    MainLooper.await(program.closeAsync());
    assertThat(blockade.wasLifted).isCompletedWithValue(true);
  }

  @Test
  public void T5_theMainThreadIsNotBlockedByAProgramThatReceivesNoStates() {
    Blockade blockade = new Blockade();
    RunsPlugin.does =
        (plugin, req) -> {
          if (req.event.equals("runsSync")) {
            blockade.hold();
            return;
          }
          for (int n = 1; n <= 2_000; n++) { // twice what holds a worker back
            req.sendState(Map.of("n", n));
          }
          req.ok();
          blockade.lift();
        };
    launch(
        """
        let count = 0;
        wx.invokeNativePlugin({
          api_name: 'runs',
          progress() { count++; },
          success() { console.log(count + ' states'); },
        });
        wx.invokeNativePlugin({ api_name: 'runsSync', sync: true });
        """);
    MainLooper.await(blockade.reached);
    app.awaitIdle(program);

    assertThat(blockade.wasLifted).isCompletedWithValue(true);
    assertThat(app.lines()).contains("2000 states");
  }

  @Test
  public void T2_aProgramThatCallsWithoutEndLeavesTheMainThreadToOthers() {
    int calls = 1_000;
    AtomicInteger handled = new AtomicInteger();
    AtomicInteger handledBefore = new AtomicInteger();
    RunsPlugin.does =
        (plugin, req) -> {
          if (handled.getAndIncrement() == 0) {
            new MainThread().execute(() -> handledBefore.set(handled.get()));
          }
          req.ok();
        };
    launch(
        "for (let n = 0; n < "
            + calls
            + "; n++) wx.invokeNativePlugin({ api_name: 'runs' }); console.log('called');");
    app.await("called");
    app.awaitIdle(program);

    assertThat(handled).hasValue(calls);
    assertThat(handledBefore).as("handlers that ran before other work").hasValueLessThan(100);
  }

  private void launch(String script) {
    program =
        app.footbridge.launch(RunningApp.INFO, LaunchOptions.DEFAULT, RunningApp.script(script));
  }

  private String where() {
    if (Looper.myLooper() == Looper.getMainLooper()) {
      return "on main";
    }
    return program.isJsThread() ? "on JS" : "on a worker";
  }

  /** Blocks a thread until the test releases it, or a timeout far above the test's. */
  private static final class Blockade {
    final CompletableFuture<Void> reached = new CompletableFuture<>();
    final CompletableFuture<Boolean> wasLifted = new CompletableFuture<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    void hold() {
      reached.complete(null);
      try {
        wasLifted.complete(gate.await(30, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    void lift() {
      gate.countDown();
    }
  }
}
