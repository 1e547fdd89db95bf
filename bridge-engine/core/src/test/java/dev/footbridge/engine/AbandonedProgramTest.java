package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.wire.Op;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules X4 and X10: a program that cannot be stopped. */
@Timeout(60)
@Tag("slow") // the engine waits 2 s for a turn that it has stopped
class AbandonedProgramTest {
  private static final String NATIVE = "abandoned in native code of the JavaScript engine";

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayReturn = new CountDownLatch(1);
  private final AtomicReference<Thread> thread = new AtomicReference<>();
  private final List<String> answers = new CopyOnWriteArrayList<>();

  private static RunningProgram impatient() {
    return new RunningProgram(
        b -> b.clock(Clock.system()).limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO)));
  }

  /** Starts what heeds no interrupt, as a native function of a JavaScript engine. */
  private CompletableFuture<?> startNative(RunningProgram run, FakeRuntime.Script afterwards)
      throws InterruptedException {
    CompletableFuture<?> script =
        run.program.evaluate(
            run.js.source(
                js -> {
                  thread.set(Thread.currentThread());
                  begun.countDown();
                  mayReturn.await();
                  afterwards.run(js);
                }));
    begun.await();
    return script;
  }

  @Test
  void X4_itIsReportedAndCountedAndItsThreadHasItsName() throws Exception {
    try (RunningProgram run = impatient()) {
      CompletableFuture<?> script = startNative(run, js -> {});
      CompletableFuture<?> waiting = run.program.evaluate(run.js.source(js -> {}));
      CompletableFuture<?> idle = run.program.whenIdle();
      String name = thread.get().getName();
      assertThat(run.engine.abandonedPrograms()).isZero();

      run.program.close();

      assertThat(run.log.lines()).containsExactly("launched", NATIVE, "program killed");
      assertThat(run.engine.abandonedPrograms()).isEqualTo(1);
      assertThat(thread.get().getName()).isEqualTo("footbridge-abandoned-wx-test");
      assertThatThrownBy(script::get)
          .hasMessageContaining("the program was abandoned while script-0.js ran");
      assertThatThrownBy(waiting::get)
          .hasMessageContaining("the program was closed before script-1.js ran");
      assertThat(idle).isCompleted();
      assertThat(run.program.isIdle()).isTrue();

      mayReturn.countDown();
      await().until(() -> run.engine.abandonedPrograms() == 0);
      assertThat(thread.get().getName()).isEqualTo(name);
    }
  }

  @Test
  void X10_afterItsEndTheEngineAnswersNothingAndTellsNobody() throws Exception {
    try (RunningProgram run = impatient()) {
      AtomicBoolean handled = new AtomicBoolean();
      run.plugin.onText =
          req -> {
            handled.set(true);
            return "{}";
          };
      run.plugin.onAsync = req -> handled.set(true);
      CompletableFuture<?> unused =
          startNative(
              run,
              js -> {
                js.call("async");
                answers.add(js.callSync("text"));
                answers.add(js.raw(Op.CONSOLE, "log", "late"));
                answers.add(js.raw(Op.WARNING, null, "late"));
                answers.add(js.raw(Op.ERROR, null, "{\"message\":\"late\"}"));
                answers.add(js.raw(Op.LISTENER, "wx.onError", "late"));
                answers.add(js.raw(Op.NOW, null, null));
                js.setTimer(1, "0");
                answers.add(js.take());
                throw new IllegalStateException("late");
              });
      run.program.close();
      List<String> atEnd = run.log.lines();
      assertThat(run.js.closedContexts()).isZero();

      mayReturn.countDown();
      await().until(() -> run.js.closedContexts() == 1); // its context is freed

      assertThat(answers)
          .containsExactly(
              "!exhausted",
              "!exhausted",
              "!exhausted",
              "!exhausted",
              "!exhausted",
              "!exhausted",
              null);
      assertThat(handled).isFalse();
      assertThat(run.log.lines()).isEqualTo(atEnd);
      assertThat(run.messages()).isEmpty();
    }
  }

  @Test
  void X4_aSynchronousHandlerThatIgnoresItsInterruptIsNamed() throws Exception {
    try (RunningProgram run = impatient()) {
      run.plugin.onValue =
          req -> {
            begun.countDown();
            while (mayReturn.getCount() > 0) {
              Thread.onSpinWait(); // ignores interrupts
            }
            return null;
          };
      run.start(js -> answers.add(js.callSync("value")));
      begun.await();

      run.program.close();
      List<String> atEnd = run.log.lines();
      mayReturn.countDown();
      await().until(() -> run.engine.abandonedPrograms() == 0);

      assertThat(atEnd)
          .endsWith(
              "abandoned in the handler of 'value', which ignores its interrupt", "program killed");
      assertThat(run.log.lines()).isEqualTo(atEnd);
    } finally {
      mayReturn.countDown();
    }
  }

  @Test
  void X4_aTurnThatLeavesInTimeIsNotAbandoned() throws Exception {
    try (RunningProgram run = impatient()) {
      run.start(
          js -> {
            begun.countDown();
            js.loopForEver();
          });
      begun.await();
      run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(run.log.lines())
          .containsExactly("launched", "error KILLED interrupted", "program killed");
      assertThat(run.engine.abandonedPrograms()).isZero();
      assertThat(run.js.closedContexts()).isEqualTo(1);
    }
  }
}
