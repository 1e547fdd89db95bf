package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.NoBound;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule S4: the interrupt of a handler at its call's deadline. */
class RunningHandlerTest {
  private final Activity activity = new Activity(() -> {});
  private final CallServices services =
      StateGateTest.services(
          new OpenCalls(new ManualClock(), expired -> {}),
          new StateGate(activity, NoBound.held()),
          activity);
  private final Call call = StateGateTest.call(1, 1, services);
  private final Call other = StateGateTest.call(2, 1, services);

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void S4_onlyTheHandlerThatRunsIsInterrupted() {
    RunningHandler running = new RunningHandler(true);
    assertThat(running.stop(call)).isFalse();
    running.begin(call);
    assertThat(running.call()).isSameAs(call);

    assertThat(running.stop(other)).as("its handler does not run").isFalse();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(running.stop(call)).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void T9_anInterruptDoesNotOutliveItsHandler() {
    RunningHandler running = new RunningHandler(true);
    running.begin(call);
    running.stop(call);
    running.end();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(running.call()).isNull();
    assertThat(running.stop(call)).as("it has ended").isFalse();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void S4_aThreadOfTheHostIsNotInterrupted() {
    RunningHandler running = new RunningHandler(false);
    running.begin(call);

    assertThat(running.stop(call)).as("it still runs").isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void S4_aHandlerThatRunsLongerIsReportedByWhetherItWasInterrupted() {
    List<String> reported = new ArrayList<>();
    CallListeners listeners =
        new CallListeners(
            List.of(
                new CallListener() {
                  @Override
                  public void overran(BridgeCall call) {
                    reported.add("overran " + call.id());
                  }

                  @Override
                  public void outstayed(BridgeCall call) {
                    reported.add("outstayed " + call.id());
                  }
                }),
            new ListenerGate());
    new RunningHandler(true).reportOverrun(call, listeners);
    new RunningHandler(false).reportOverrun(other, listeners);

    assertThat(reported).containsExactly("overran 1", "outstayed 2");
  }
}
