package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorChain;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/** The mocks of one program, with their counts and random numbers. */
final class ProgramMocks implements CallInterceptor {
  private final InterceptedProgram program;
  private final List<Counted> rules = new ArrayList<>();
  private final MockUse use;

  ProgramMocks(InterceptedProgram program, List<MockRule> rules, long seed, MockUse use) {
    this.program = program;
    this.use = use;
    SplittableRandom seeds = new SplittableRandom(seed);
    rules.forEach(rule -> this.rules.add(new Counted(rule, seeds.split())));
  }

  @Override
  public void intercept(InterceptorChain call) throws Exception {
    JsonNode params = call.request().params(JsonNode.class);
    for (Counted each : rules) {
      MockRule rule = each.rule;
      if (rule.api().equals(call.call().event()) && rule.conditions().match(params)) {
        use.add(rule);
        answer(call, rule.reply(), each);
        return;
      }
    }
    program.warn(
        "#"
            + call.call().id()
            + " "
            + call.call().event()
            + ": no mock matches "
            + params
            + (call.hasHandler() ? ", its handler answers" : ", and there is no handler"));
    if (call.hasHandler()) {
      call.proceed();
    } else {
      call.request().fail("no mock of '" + call.call().event() + "' matches the parameters");
    }
  }

  private void answer(InterceptorChain call, Reply reply, Counted rule) throws Exception {
    RequestEvent request = call.request();
    Deque<Step> steps = new ArrayDeque<>();
    Duration wait = rule.draw(reply.delay());
    for (JsonNode state : reply.states()) {
      steps.add(new Step(wait, () -> request.sendState(state)));
      wait = rule.draw(reply.interval());
    }
    if (rule.failsNow()) {
      steps.add(new Step(wait, () -> request.fail(reply.failReason())));
    } else {
      switch (reply.kind()) {
        case OK -> steps.add(new Step(wait, () -> request.ok(reply.data())));
        case FAIL -> steps.add(new Step(wait, () -> request.fail(reply.data(), reply.reason())));
        case PASS_ON -> steps.add(new Step(wait, call::proceed));
        case NEVER -> {}
      }
    }
    run(steps);
  }

  /** Runs the steps one after the other, each at its time. */
  private void run(Deque<Step> steps) throws Exception {
    while (!steps.isEmpty()) {
      Step step = steps.remove();
      if (step.pause.isZero()) {
        step.action.run();
      } else {
        steps.addFirst(new Step(Duration.ZERO, step.action));
        program.after(step.pause, () -> runLater(steps));
        return;
      }
    }
  }

  private void runLater(Deque<Step> steps) {
    try {
      run(steps);
    } catch (Exception e) {
      throw new IllegalStateException(
          "only a synchronous handler throws, and it runs without delay", e);
    }
  }

  /** An action with the delay before it. */
  private record Step(Duration pause, Action action) {}

  private interface Action {
    void run() throws Exception;
  }

  /** A rule with its count. */
  private static final class Counted {
    final MockRule rule;
    private final SplittableRandom lots; // guarded by this
    private int calls; // guarded by this

    Counted(MockRule rule, SplittableRandom lots) {
      this.rule = rule;
      this.lots = lots;
    }

    /** Counts a call. Returns whether it is one of those that fail. */
    synchronized boolean failsNow() {
      int every = rule.reply().failEvery();
      return every > 0 && ++calls % every == 0;
    }

    synchronized Duration draw(Duration least) {
      long jitter = rule.reply().jitter().toNanos();
      return jitter == 0 ? least : least.plusNanos(lots.nextLong(jitter + 1));
    }
  }
}
