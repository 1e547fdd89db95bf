package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.loop.Activity;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Open calls and their timeouts (rule S4). */
class OpenCallsTest {
  private final ManualClock clock = new ManualClock();
  private final OpenCalls open = new OpenCalls(clock, calls -> calls.forEach(OpenCall::timeOut));
  private long lastId;

  private Call call(long timeoutNanos) {
    Activity activity = new Activity(() -> {});
    CallServices services = StateGateTest.services(open, new StateGate(activity), activity);
    Call call = StateGateTest.call(++lastId, timeoutNanos, services);
    open.add(call);
    return call;
  }

  @Test
  void theQueueOfATimeoutIsRemovedWithItsLastCall() {
    Call lasting = call(1);

    LongStream.range(2, 1_000).mapToObj(this::call).toList().forEach(open::remove);

    assertThat(open.size()).isEqualTo(1);
    assertThat(open.timeouts()).isEqualTo(1);

    open.remove(lasting);
    assertThat(open.size()).isZero();
  }

  @Test
  void aTimeoutThatAllCallsShareIsKeptBetweenThem() {
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
