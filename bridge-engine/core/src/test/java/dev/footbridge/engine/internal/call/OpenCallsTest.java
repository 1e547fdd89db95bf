package dev.footbridge.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.ForwardingClock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.NoBound;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
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
    CallServices services =
        StateGateTest.services(calls, new StateGate(activity, NoBound.held()), activity);
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

  /** A clock that notes, for each time a task of it has run, what a count has grown by. */
  private final class Counting extends ForwardingClock {
    private final LongSupplier count;
    long aheadNanos;
    final List<Long> perRing = new ArrayList<>();

    Counting(LongSupplier count) {
      super(clock);
      this.count = count;
    }

    @Override
    public long nanoTime() {
      return super.nanoTime() + aheadNanos;
    }

    @Override
    public Alarm at(long atNanos, Runnable task) {
      return super.at(
          atNanos - aheadNanos,
          () -> {
            long before = count.getAsLong();
            task.run();
            perRing.add(count.getAsLong() - before);
          });
    }
  }

  private static CallServices services(OpenCalls calls) {
    Activity activity = new Activity(() -> {});
    return StateGateTest.services(calls, new StateGate(activity, NoBound.held()), activity);
  }

  /** Returns a view of a call that counts how often its deadline is looked at. */
  private static OpenCall watched(Call call, AtomicLong looks) {
    return (OpenCall)
        Proxy.newProxyInstance(
            OpenCall.class.getClassLoader(),
            new Class<?>[] {OpenCall.class},
            (self, method, arguments) -> {
              if (method.getName().equals("deadlineNanos")) {
                looks.incrementAndGet();
              }
              return method.invoke(call, arguments);
            });
  }

  @Test
  void X4_theWorkOfTheClocksThreadDoesNotGrowWithTheNumberOfDeadlines() {
    int calls = 3_000;
    AtomicLong looks = new AtomicLong();
    Counting counting = new Counting(looks::get);
    List<OpenCall> told = new ArrayList<>();
    OpenCalls many = new OpenCalls(counting, told::addAll);
    for (int i = 1; i <= calls; i++) {
      many.add(watched(StateGateTest.call(i, i, services(many)), looks));
    }
    assertThat(many.watched()).isEqualTo(calls);

    clock.advance(Duration.ofNanos(calls));

    assertThat(told).hasSize(calls);
    assertThat(counting.perRing).hasSize(calls).allMatch(count -> count <= 4);
    assertThat(many.timeouts()).isEqualTo(1);
    assertThat(many.watched()).isZero();
  }

  @Test
  void X4_callsWhoseDeadlinesHavePassedTogetherExpireInPortions() {
    int calls = 2 * OpenCalls.MOST_PER_RING + 1;
    List<OpenCall> told = new ArrayList<>();
    for (boolean isDistinct : new boolean[] {true, false}) {
      told.clear();
      Counting counting = new Counting(told::size);
      OpenCalls many = new OpenCalls(counting, told::addAll);
      for (int i = 0; i < calls; i++) {
        many.add(StateGateTest.call(i, isDistinct ? 1 + i : 1, services(many)));
      }
      counting.aheadNanos = calls; // as if the thread of the clock had been late
      clock.advance(Duration.ofNanos(1));

      assertThat(told).as("distinct: " + isDistinct).hasSize(calls);
      assertThat(counting.perRing)
          .containsExactly((long) OpenCalls.MOST_PER_RING, (long) OpenCalls.MOST_PER_RING, 1L);
    }
  }

  @Test
  void X4_aQueueWhoseFirstCallHasEndedExpiresItsNextInTime() {
    List<OpenCall> told = new ArrayList<>();
    OpenCalls calls = new OpenCalls(clock, told::addAll);
    Call first = call(10, calls);
    clock.advance(Duration.ofNanos(5));
    Call second = StateGateTest.callAt(clock.nanoTime(), ++lastId, 10, services(calls));
    calls.add(second);
    calls.remove(first);

    clock.advance(Duration.ofNanos(9));
    assertThat(told).isEmpty();
    clock.advance(Duration.ofNanos(1));
    assertThat(told).containsExactly(second);
  }

  @Test
  void S9_aCallThatCannotBeClosedIsTriedAgainAndTheOthersEnd() {
    List<Long> closed = new ArrayList<>();
    for (long id = 1; id <= 3; id++) {
      Call call = StateGateTest.call(id, 1, services(open));
      open.add(failing(call, closed));
    }
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
    try {
      open.closeAll();
    } finally {
      Thread.currentThread().setUncaughtExceptionHandler(null);
    }
    assertThat(closed).containsExactly(1L, 3L, 2L);
  }

  /** Returns a view of a call that does not end the first time if its number is 2. */
  private static OpenCall failing(Call call, List<Long> closed) {
    AtomicLong tries = new AtomicLong();
    return (OpenCall)
        Proxy.newProxyInstance(
            OpenCall.class.getClassLoader(),
            new Class<?>[] {OpenCall.class},
            (self, method, arguments) -> {
              if (method.getName().equals("close")) {
                if (call.id() == 2 && tries.incrementAndGet() == 1) {
                  throw new OutOfMemoryError("no room");
                }
                closed.add(call.id());
              }
              return method.invoke(call, arguments);
            });
  }

  @Test
  void callsOfOneNumberAreDifferentCalls() {
    Activity activity = new Activity(() -> {});
    CallServices services =
        StateGateTest.services(open, new StateGate(activity, NoBound.held()), activity);
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
