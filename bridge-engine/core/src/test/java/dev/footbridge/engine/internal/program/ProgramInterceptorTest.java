package dev.footbridge.engine.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.observe.ProgramListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an interceptor can do with its program. */
@Timeout(60)
class ProgramInterceptorTest {
  private static final MiniAppInfo SHOP = MiniAppInfo.of("shop");

  /** Claims nothing, and does nothing. */
  private static final class Idle implements InterceptorFactory {
    @Override
    public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
      return List.of();
    }

    @Override
    public CallInterceptor create(InterceptedProgram program) {
      return chain -> {};
    }
  }

  private final ManualClock clock = new ManualClock(Duration.ofSeconds(30));
  private final Activity activity = new Activity(() -> {});
  private final Clock.Registration registration = clock.register(activity);
  private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
  private final ProgramInterceptor program =
      new ProgramInterceptor(
          new Idle(),
          SHOP,
          clock,
          activity,
          new ProgramListener() {
            @Override
            public void warning(MiniAppInfo program, String text) {
              notes.add(program.appId() + " warned " + text);
            }
          });

  @AfterEach
  void unregister() {
    registration.close();
  }

  private void advance(long nanos) {
    clock.advance(Duration.ofNanos(nanos));
  }

  @Test
  void aWarningIsReportedForItsProgram() {
    program.warn("no mock");
    assertThat(notes).containsExactly("shop warned no mock");
  }

  @Test
  void T8_theTimeIsTheProgramClocks() {
    assertThat(program.nanoTime()).isZero();
    advance(10);
    assertThat(program.nanoTime()).isEqualTo(10);
  }

  @Test
  void T7_aStepIsWorkOfTheProgramAtItsInstant() {
    program.start((name, data) -> {});
    program.after(Duration.ofNanos(10), () -> notes.add("b at " + program.nanoTime()));
    program.after(Duration.ofNanos(5), () -> notes.add("a at " + program.nanoTime()));

    advance(20);
    assertThat(notes).containsExactly("a at 5", "b at 10");
    assertThat(activity.isQuiet()).isTrue();
  }

  @Test
  void stepsAndEventsBeforeTheStartWaitForIt() {
    program.after(Duration.ofNanos(10), () -> notes.add("step"));
    program.emit("first", 1);
    advance(10);
    assertThat(notes).isEmpty();

    program.start((name, data) -> notes.add(name + " " + data));
    advance(0);
    assertThat(notes).containsExactlyInAnyOrder("step", "first 1");
    program.emit("second", null);
    assertThat(notes).endsWith("second null");
  }

  @Test
  void X7_stepsThatAreNotDueAreDroppedAtTheEndAndLeaveNoAlarm() {
    program.start((name, data) -> notes.add(name));
    program.after(Duration.ofNanos(10), () -> notes.add("step"));
    assertThat(clock.nextAlarmNanos()).isEqualTo(10);

    program.stop();
    program.emit("event", null);
    program.after(Duration.ZERO, () -> notes.add("later"));
    assertThat(clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
    advance(10);
    assertThat(notes).isEmpty();
  }
}
