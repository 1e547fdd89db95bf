package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.loop.Activity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Open calls and their timeouts (rule S4). */
class OpenCallsTest {
  private final ManualClock clock = new ManualClock();
  private final OpenCalls open = new OpenCalls(clock, calls -> calls.forEach(OpenCall::timeOut));
  private long lastId;

  private Call call(long timeoutNanos) {
    return call(timeoutNanos, open);
  }

  private Call call(long timeoutNanos, OpenCalls calls) {
    Activity activity = new Activity(() -> {});
    CallServices services = StateGateTest.services(calls, new StateGate(activity), activity);
    Call call = StateGateTest.call(++lastId, timeoutNanos, services);
    calls.add(call);
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

  @Test
  void aCallThatIsYetToEndDoesNotExpireAgainAtTheNextDeadline() {
    List<OpenCall> told = new ArrayList<>();
    OpenCalls slow = new OpenCalls(clock, told::addAll);
    Call first = call(1, slow);
    Call second = call(2, slow);

    clock.advance(Duration.ofNanos(1));
    clock.advance(Duration.ofNanos(1));

    assertThat(told).containsExactly(first, second);
    assertThat(slow.size()).isEqualTo(2);

    told.forEach(OpenCall::timeOut);
    assertThat(slow.size()).isZero();
  }

  @Test
  void callsOfOneNumberAreDifferentCalls() {
    Activity activity = new Activity(() -> {});
    CallServices services = StateGateTest.services(open, new StateGate(activity), activity);
    Call call = StateGateTest.call(7, 1, services);

    assertThat(call).isNotEqualTo(StateGateTest.call(7, 1, services));
    assertThat(call.hashCode()).isNotEqualTo(StateGateTest.call(8, 1, services).hashCode());
  }

  @Test
  void S9_aCallThatIsYetToEndIsClosedWithTheProgram() {
    OpenCalls slow = new OpenCalls(clock, calls -> {});
    Call expired = call(1, slow);
    clock.advance(Duration.ofNanos(1));

    slow.closeAll();

    assertThat(expired.hasEnded()).isTrue();
    assertThat(slow.size()).isZero();
  }
}
