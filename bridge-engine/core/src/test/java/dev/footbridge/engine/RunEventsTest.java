package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ProgramListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The events of turns and handlers, on their threads, from which time can be measured. */
class RunEventsTest {
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());

  /** Writes turns as braces, and handlers as parentheses. */
  private final class Marks implements CallListener, ProgramListener {
    private Thread turnThread;

    @Override
    public void handling(BridgeCall call) {
      events.add("(" + call.event() + (Thread.currentThread() == turnThread ? " in turn" : ""));
    }

    @Override
    public void handled(BridgeCall call) {
      events.add(")");
    }

    @Override
    public void turnBegan(MiniAppInfo program) {
      turnThread = Thread.currentThread();
      events.add("{");
    }

    @Override
    public void turnEnded(MiniAppInfo program) {
      assertThat(Thread.currentThread()).isEqualTo(turnThread);
      turnThread = null;
      events.add("}");
    }
  }

  private RunningProgram program() {
    Marks marks = new Marks();
    return new RunningProgram(builder -> builder.callListener(marks).programListener(marks));
  }

  @Test
  void aSyncHandlerRunsInATurnAndAnAsyncOneOnAnotherThread() throws Exception {
    try (RunningProgram run = program()) {
      run.clock.awaitIdle();
      events.clear(); // the start
      run.plugin.onText = req -> null;
      run.plugin.onAsync = req -> req.ok();
      run.runToIdle(js -> js.callSync("text"));
      assertThat(String.join("", events)).isEqualTo("{(text in turn)}");
      events.clear();
      run.runToIdle(js -> js.call("async"));
      // It runs on a thread of its own, so that only its own order is certain.
      assertThat(events).containsExactlyInAnyOrder("{", "}", "(async", ")", "{", "}");
      assertThat(events).containsSubsequence("(async", ")").startsWith("{");
    }
  }

  @Test
  void aProgramKnowsItsJsThread() throws Exception {
    try (RunningProgram run = program()) {
      List<Boolean> seen = Collections.synchronizedList(new ArrayList<>());
      run.plugin.onAsync =
          req -> {
            seen.add(run.program.isJsThread());
            req.ok();
          };
      run.runToIdle(
          js -> {
            seen.add(run.program.isJsThread());
            js.call("async");
          });
      assertThat(seen).containsExactly(true, false);
      assertThat(run.program.isJsThread()).isFalse();
    }
  }

  @Test
  void theEndOfAHandlerThatThrowsIsReported() throws Exception {
    try (RunningProgram run = program()) {
      run.plugin.onText =
          req -> {
            throw new IllegalStateException("no till");
          };
      run.runToIdle(js -> js.callSync("text"));
      assertThat(String.join("", events)).endsWith("{(text in turn)}");
    }
  }

  @Test
  void aCallWithoutHandlerReportsNoHandlerRun() throws Exception {
    try (RunningProgram run = program()) {
      run.runToIdle(js -> js.call("unknown"));
      assertThat(events).containsOnly("{", "}");
    }
  }
}
