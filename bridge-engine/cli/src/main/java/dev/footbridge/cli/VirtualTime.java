package dev.footbridge.cli;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets a program's time pass as fast as it can: whenever nothing is at work, the clock goes on to
 * the next alarm. While a call waits for a thread that the engine knows nothing of, though, such as
 * one of the plugin's own, it goes no faster than the time of the machine: else every such call
 * would seem to take longer than its deadline. A call that a mock has in hand is no such call: what
 * becomes of it is an alarm of the clock, or nothing ever does.
 */
final class VirtualTime implements CallListener {
  private final Object lock = new Object();
  private final ManualClock clock;
  private final Set<Long> mocked = ConcurrentHashMap.newKeySet(); // open calls, by number
  private long ended; // how many calls have; guarded by lock

  VirtualTime(ManualClock clock) {
    this.clock = clock;
  }

  /** Returns mocks that answer as {@code standIns} do, and by this time; for one program. */
  InterceptorFactory watched(InterceptorFactory standIns) {
    return new Watched(standIns);
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    mocked.remove(call.id());
    synchronized (lock) {
      ended++;
      lock.notifyAll();
    }
  }

  /**
   * Has time pass until {@code over} says so, or until nothing is left to wait for.
   *
   * @return whether {@code over} said so
   * @throws IllegalStateException if the program is at work for longer than the clock's patience
   */
  boolean pass(MiniProgram program, BooleanSupplier over) {
    while (true) {
      long endedBefore = ended();
      clock.awaitIdle();
      if (over.getAsBoolean()) {
        return true;
      }
      long left = clock.nextAlarmNanos() - clock.nanoTime();
      if (program.pendingCalls() > mocked.size()) {
        left = Math.min(left, awaitEnd(endedBefore, left));
      } else if (clock.nextAlarmNanos() == Long.MAX_VALUE) {
        return false;
      }
      clock.advance(Duration.ofNanos(left));
    }
  }

  private long ended() {
    synchronized (lock) {
      return ended;
    }
  }

  /** Waits until a call ends, but no longer than {@code mostNanos}; returns how long it took. */
  private long awaitEnd(long endedBefore, long mostNanos) {
    long began = System.nanoTime();
    synchronized (lock) {
      try {
        long left = mostNanos;
        while (ended == endedBefore && left > 0) {
          TimeUnit.NANOSECONDS.timedWait(lock, left);
          left = mostNanos - (System.nanoTime() - began);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a test waits for a handler", e);
      }
    }
    return System.nanoTime() - began;
  }

  /** Takes note of the calls that stand-ins have in hand. */
  private final class Watched implements InterceptorFactory {
    private final InterceptorFactory standIns;

    Watched(InterceptorFactory standIns) {
      this.standIns = standIns;
    }

    @Override
    public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
      return standIns.claim(known, problems);
    }

    @Override
    public CallInterceptor create(InterceptedProgram program) {
      CallInterceptor standIn = standIns.create(program);
      return call -> {
        if (!call.call().isSync()) {
          mocked.add(call.call().id());
        }
        standIn.intercept(new WatchedCall(call));
      };
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
      mocked.remove(call.call().id()); // the handler has it now
      call.proceed();
    }
  }
}
