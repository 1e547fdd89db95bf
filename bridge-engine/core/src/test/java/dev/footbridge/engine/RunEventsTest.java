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

/** What listeners are told of where the time goes: turns and handlers, on their threads. */
class RunEventsTest {
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  /** Writes turns as braces, and handlers as parentheses. */
  private final class Marks implements CallListener, ProgramListener {
    private Thread turnThread;

    @Override
    public void handling(BridgeCall call) {
      told.add("(" + call.event() + (Thread.currentThread() == turnThread ? " in turn" : ""));
    }

    @Override
    public void handled(BridgeCall call) {
      told.add(")");
    }

    @Override
    public void turnBegan(MiniAppInfo program) {
      turnThread = Thread.currentThread();
      told.add("{");
    }

    @Override
    public void turnEnded(MiniAppInfo program) {
      assertThat(Thread.currentThread()).isEqualTo(turnThread);
      turnThread = null;
      told.add("}");
    }
  }

  private RunningProgram program() {
    Marks marks = new Marks();
    return new RunningProgram(builder -> builder.callListener(marks).programListener(marks));
  }

  @Test
  void syncHandlerRunsInATurnAndAnAsyncOneElsewhere() throws Exception {
    try (RunningProgram run = program()) {
      run.clock.awaitIdle();
      told.clear(); // the start
      run.plugin.onText = req -> null;
      run.plugin.onAsync = req -> req.ok();
      run.runToIdle(js -> js.callSync("text"));
      assertThat(String.join("", told)).isEqualTo("{(text in turn)}");
      told.clear();
      run.runToIdle(js -> js.call("async"));
      // It runs on a thread of its own, so that only its own order is certain.
      assertThat(told).containsExactlyInAnyOrder("{", "}", "(async", ")", "{", "}");
      assertThat(told).containsSubsequence("(async", ")").startsWith("{");
    }
  }

  @Test
  void handlerThatThrowsHasItsEndTold() throws Exception {
    try (RunningProgram run = program()) {
      run.plugin.onText =
          req -> {
            throw new IllegalStateException("no till");
          };
      run.runToIdle(js -> js.callSync("text"));
      assertThat(String.join("", told)).endsWith("{(text in turn)}");
    }
  }

  @Test
  void callWithoutHandlerHasNoneRun() throws Exception {
    try (RunningProgram run = program()) {
      run.runToIdle(js -> js.call("unknown"));
      assertThat(told).containsOnly("{", "}");
    }
  }
}
