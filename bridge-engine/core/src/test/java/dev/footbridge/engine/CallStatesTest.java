package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.call.StateGate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The states that a call sends before its end. */
class CallStatesTest {
  @Test
  void R4_statesComeOnceEachInOrderBeforeTheEnd() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync =
          req -> {
            for (int i = 0; i < 3; i++) {
              req.sendState(Map.of("i", i));
            }
            req.ok();
          };

      run.runToIdle(js -> js.call("async"));

      assertThat(run.messages())
          .containsExactly(
              "[3,1,{\"i\":0}]",
              "[3,1,{\"i\":1}]",
              "[3,1,{\"i\":2}]",
              "[1,1,{\"errMsg\":\"invokeNativePlugin:ok\"}]");
    }
  }

  @Test
  void T4_deliveriesOfOneCallAreInOrderWhateverOthersDo() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      CountDownLatch both = new CountDownLatch(2);
      TestPlugin.Async counting =
          req -> {
            Thread thread =
                new Thread(
                    () -> {
                      both.countDown();
                      awaitQuietly(both);
                      for (int i = 0; i < 500; i++) {
                        req.sendState(Map.of("i", i));
                      }
                      req.ok();
                    });
            thread.start();
          };
      run.plugin.onAsync = counting;
      run.plugin.onOther = counting;

      run.run(
          js -> {
            js.call("async");
            js.call("other");
          });
      run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      for (int call = 1; call <= 2; call++) {
        String state = "[3," + call + ",{\"i\":";
        List<String> mine = run.messages().stream().filter(m -> m.startsWith(state)).toList();
        assertThat(mine).hasSize(500).isSortedAccordingTo((a, b) -> number(a) - number(b));
      }
      assertThat(run.messages()).hasSize(1002);
    }
  }

  private static int number(String state) {
    return Integer.parseInt(state.replaceAll(".*:(\\d+)}]", "$1"));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void C1_aStateOfASynchronousCallIsReported() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onText =
          req -> {
            req.sendState(Map.of("n", 1));
            return req.okSync(null);
          };

      run.runToIdle(js -> js.callSync("text"));

      assertThat(run.messages()).isEmpty();
      assertThat(run.log.lines("dropped")).containsExactly("dropped text {\"n\":1}");
    }
  }

  @Test
  void E4_aStateGoesToTheRequestNamed() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      AtomicReference<RequestEvent> first = new AtomicReference<>();
      run.plugin.onAsync = first::set;
      run.plugin.onOther =
          req -> {
            req.sendState(first.get(), Map.of("n", 1));
            req.ok();
          };

      run.runToIdle(
          js -> {
            js.call("async");
            js.call("other");
          });

      assertThat(run.messages()).first().isEqualTo("[3,1,{\"n\":1}]");
    }
  }

  @Test
  void R4_theHostSeesEachStateThatIsDelivered() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync =
          req -> {
            req.sendState(Map.of("n", 1));
            req.sendState(null);
            req.ok();
            req.sendState(Map.of("n", 2));
          };
      run.runToIdle(js -> js.call("async"));

      assertThat(run.log.lines())
          .containsExactly(
              "launched",
              "started async",
              "state async {\"n\":1}",
              "state async {}",
              "ended async {\"errMsg\":\"invokeNativePlugin:ok\"}",
              "late async {\"n\":2}");
    }
  }

  @Test
  void T5_aStateBlockedUntilItsCallHasEndedIsReportedAndNotQueued() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.clock(Clock.system()))) {
      AtomicReference<RequestEvent> request = new AtomicReference<>();
      AtomicReference<Thread> sender = new AtomicReference<>();
      CountDownLatch mayGoOn = new CountDownLatch(1);
      CountDownLatch sent = new CountDownLatch(1);
      CountDownLatch mayStop = new CountDownLatch(1);
      run.plugin.onAsync =
          req -> {
            request.set(req);
            sender.set(Thread.currentThread());
            for (int i = 0; i <= StateGate.MOST; i++) {
              req.sendState(Map.of("i", i));
            }
            sent.countDown();
          };
      run.start(
          js -> {
            js.call("async");
            mayGoOn.await();
          });
      await().until(() -> sender.get() != null && sender.get().getState() == Thread.State.WAITING);
      request.get().ok();
      mayGoOn.countDown();
      assertThat(sent.await(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(run.messages()).hasSize(StateGate.MOST + 1);
      assertThat(run.log.lines("state")).hasSize(StateGate.MOST);
      assertThat(run.log.lines("late")).containsExactly("late async {\"i\":1000}");

      CountDownLatch again = new CountDownLatch(1);
      run.plugin.onAsync =
          req -> {
            for (int i = 0; i < StateGate.MOST; i++) {
              req.sendState(null);
            }
            again.countDown();
            req.ok();
          };
      run.start(
          js -> {
            js.call("async");
            mayStop.await();
          });
      assertThat(again.await(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as("the queue is as long as before")
          .isTrue();
      mayStop.countDown();
      run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
