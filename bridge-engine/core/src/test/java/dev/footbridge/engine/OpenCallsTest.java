package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.json.JsonCodec;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is kept of calls and their timeouts (rule S4). */
class OpenCallsTest {
  private final ManualClock clock = new ManualClock();
  private final OpenCalls open = new OpenCalls(clock);

  private Call call(long timeoutNanos) {
    Activity activity = new Activity(() -> {});
    JsonCodec codec = new JsonCodec(Limits.DEFAULT.maxDepth());
    ProgramScope scope =
        new ProgramScope(
            MiniAppInfo.of("wx-test"),
            Limits.DEFAULT,
            clock,
            activity,
            new Listeners(List.of(), List.of()),
            codec,
            new Answers(codec, Limits.DEFAULT),
            open,
            new StateGate(activity),
            new StateGateTest.Nowhere(),
            null);
    Call call =
        new Call(
            scope,
            1,
            Call.Route.NATIVE,
            "invokeNativePlugin",
            "a",
            false,
            "{}",
            timeoutNanos,
            null,
            null,
            "");
    open.add(call);
    return call;
  }

  @Test
  void timeoutsThatAProgramMakesUpAreForgottenWithTheirCalls() {
    Call lasting = call(1);

    LongStream.range(2, 1_000).mapToObj(this::call).toList().forEach(open::remove);

    assertThat(open.size()).isEqualTo(1);
    assertThat(open.timeouts()).isEqualTo(1);

    open.remove(lasting);
    assertThat(open.size()).isZero();
  }

  @Test
  void theOneTimeoutThatAllCallsHaveIsKeptBetweenThem() {
    open.remove(call(1));
    assertThat(open.timeouts()).isEqualTo(1);

    open.remove(call(1));
    assertThat(open.timeouts()).isEqualTo(1);
  }

  @Test
  void aTimeoutIsKeptWhileACallHasIt() {
    Call lasting = call(1);
    Call other = call(2);

    open.remove(call(1));

    assertThat(open.timeouts()).isEqualTo(2);
    open.remove(lasting);
    assertThat(open.timeouts()).isEqualTo(1);
    open.remove(other);
    assertThat(open.size()).isZero();
  }
}
