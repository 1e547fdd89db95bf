package dev.footbridge.runner.time;

import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorChain;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Moves a program's clock as fast as possible: whenever nothing is running, the clock moves to the
 * next alarm. But while a call waits for a thread that the engine does not know, such as one of the
 * plugin's, the clock moves only as fast as the machine's; otherwise every such call would reach
 * its deadline at once. This does not apply to a call that an interceptor holds, because only an
 * alarm of the clock can end it, nor to one whose handler, or what that started on the main thread,
 * has a task waiting for the clock, such as a delay of a coroutine on the main dispatcher. For one
 * program; register it in its engine as a call listener.
 */
public final class VirtualTime implements CallListener {
  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

  private final ManualClock clock;
  private final Set<Long> kept = ConcurrentHashMap.newKeySet(); // open calls held by interceptors

  /** Creates a driver of {@code clock}, the program's clock. */
  public VirtualTime(ManualClock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Returns interceptors like those of {@code factory}, whose held calls this driver knows. */
  public InterceptorFactory watched(InterceptorFactory factory) {
    return new Watched(Objects.requireNonNull(factory, "factory"));
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    kept.remove(call.id());
  }

  /**
   * Moves the clock until {@code over} is true, or until nothing is left to wait for.
   *
   * @return whether {@code over} was true
   * @throws IllegalStateException if the program is busy for longer than the clock waits
   */
  public boolean pass(MiniProgram program, BooleanSupplier over) {
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(over, "over");
    return pass(program, over, FOREVER);
  }

  /**
   * Moves the clock by at most {@code most}; otherwise like {@link #pass(MiniProgram,
   * BooleanSupplier)}.
   */
  public boolean pass(MiniProgram program, BooleanSupplier over, Duration most) {
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(over, "over");
    Objects.requireNonNull(most, "most");
    long now = clock.nanoTime();
    long end = now + Math.min(most.toNanos(), Long.MAX_VALUE - now);
    while (true) {
      long begun = program.workBegun();
      clock.awaitIdle();
      if (over.getAsBoolean()) {
        return true;
      }
      now = clock.nanoTime();
      boolean waits = program.pendingCalls() > kept.size() + program.delayedCalls();
      long next = clock.nextAlarmNanos();
      if (!waits && program.workBegun() != begun) {
        continue; // the next alarm may be that of work which has come back to the program
      }
      if (waits ? now >= end : next > end || next == Long.MAX_VALUE) {
        return false;
      }
      long left = Math.min(next, end) - now;
      clock.advance(Duration.ofNanos(waits ? realTime(program, begun, left) : left));
    }
  }

  /**
   * Moves the clock by at most {@code most}, until the program has nothing left to do.
   *
   * @param also a further condition
   * @return whether the program was idle and the condition true
   * @throws IllegalStateException as {@link #pass(MiniProgram, BooleanSupplier)} does
   */
  public boolean passUntilIdle(MiniProgram program, BooleanSupplier also, Duration most) {
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(also, "also");
    Objects.requireNonNull(most, "most");
    return pass(program, () -> program.isIdle() && also.getAsBoolean(), most);
  }

  /**
   * Waits until work of the program has begun and ended, such as that of a thread which comes back
   * to it; no longer than {@code mostNanos}.
   *
   * @return how far the clock may move, in nanoseconds: the time waited, but not past an alarm that
   *     the work has set
   */
  private long realTime(MiniProgram program, long begun, long mostNanos) {
    long start = System.nanoTime();
    try {
      program.awaitWork(begun, Duration.ofNanos(mostNanos));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a handler", e);
    }
    long waited = Math.min(mostNanos, System.nanoTime() - start);
    return Math.min(waited, clock.nextAlarmNanos() - clock.nanoTime());
  }

  /** Records the calls that interceptors keep. */
  private final class Watched implements InterceptorFactory {
    private final InterceptorFactory factory;

    Watched(InterceptorFactory factory) {
      this.factory = factory;
    }

    @Override
    public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
      return factory.claim(known, problems);
    }

    @Override
    public boolean isOnWx(ApiContract api) {
      return factory.isOnWx(api);
    }

    @Override
    public CallInterceptor create(InterceptedProgram program) {
      return new WatchedInterceptor(factory.create(program));
    }
  }

  private final class WatchedInterceptor implements CallInterceptor {
    private final CallInterceptor interceptor;

    WatchedInterceptor(CallInterceptor interceptor) {
      this.interceptor = interceptor;
    }

    @Override
    public void intercept(InterceptorChain call) throws Exception {
      if (!call.call().isSync()) {
        kept.add(call.call().id());
      }
      interceptor.intercept(new WatchedCall(call));
    }

    @Override
    public void arrive(String what, Runnable then) {
      interceptor.arrive(what, then);
    }
  }

  private final class WatchedCall implements InterceptorChain {
    private final InterceptorChain call;

    WatchedCall(InterceptorChain call) {
      this.call = call;
    }

    @Override
    public BridgeCall call() {
      return call.call();
    }

    @Override
    public RequestEvent request() {
      return call.request();
    }

    @Override
    public boolean hasHandler() {
      return call.hasHandler();
    }

    @Override
    public void proceed() throws Exception {
      kept.remove(call.call().id()); // the handler has the call now
      call.proceed();
    }
  }
}
