package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.RequestEvent;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls made where the stack is nearly exhausted: every one that starts ends, once. */
@Tag("slow") // and its overflows hit whatever else is in the process, such as an agent
class ExhaustedStackTest {
  /** How many frames, from the deepest on, make a call: enough to reach those with room. */
  private static final int FRAMES = 600;

  @Test
  void S_syncCallsEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.callSync("text"));
  }

  @Test
  void S_asyncCallsEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.call("async"));
  }

  @Test
  void S_callsWithParametersEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.callSync("value"));
  }

  @Test
  void S_callsOnOtherExecutorsEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.call("worker"));
  }

  @Test
  void S_refusedCallsEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.call("noSuchApi"));
  }

  @Test
  void S_refusedSyncCallsEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.callSync("async"));
  }

  private static void everyCallEndsOnce(Consumer<FakeJs> call) throws Exception {
    try (RunningProgram running = new RunningProgram()) {
      running.plugin.onValue = RequestEvent::params;
      AtomicInteger left = new AtomicInteger(FRAMES);
      running.runToIdle(js -> atEveryDepth(() -> call.accept(js), left));
      List<String> lines = running.log.lines();
      int started = count(lines, line -> line.startsWith("started "));
      assertThat(started).isBetween(1, FRAMES);
      assertThat(count(lines, line -> line.startsWith("ended "))).isEqualTo(started);
      assertThat(lines).anyMatch(line -> line.startsWith("ended ") && !line.contains("exhausted"));
      assertThat(running.program.pendingCalls()).isZero();
      running.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      running.runToIdle(js -> assertThat(js.callSync("text")).contains(":ok"));
      running.runToIdle(js -> assertThat(js.callSync("value")).contains(":ok"));
      running.runToIdle(js -> js.call("async"));
      assertThat(running.log.lines().get(running.log.lines().size() - 1)).contains(":ok");
    }
  }

  /** Recurses until the stack overflows, and calls from each frame on the way back. */
  @SuppressWarnings("InfiniteRecursion") // on purpose: it ends as the stack does
  private static void atEveryDepth(Runnable call, AtomicInteger left) {
    try {
      atEveryDepth(call, left);
    } catch (StackOverflowError e) {
      left.set(FRAMES);
    }
    if (left.getAndDecrement() > 0) {
      call.run();
    }
  }

  private static int count(List<String> lines, Predicate<String> which) {
    return (int) lines.stream().filter(which).count();
  }
}
