package dev.footbridge.conformance;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Records the end of a program, and what is heard of it after that. */
final class AfterTheEnd implements CallListener, ProgramListener {
  final Queue<String> events = new ConcurrentLinkedQueue<>();

  private void hear(String event) {
    if (!events.isEmpty()) {
      events.add(event);
    }
  }

  @Override
  public void ended(MiniAppInfo program, boolean killed) {
    events.add("ended");
  }

  @Override
  public void started(BridgeCall call) {
    hear("started " + call.event());
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    hear("ended " + call.event());
  }

  @Override
  public void handling(BridgeCall call) {
    hear("handling " + call.event());
  }

  @Override
  public void handled(BridgeCall call) {
    hear("handled " + call.event());
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    hear("console " + text);
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    hear("error " + error.message());
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    hear("warning " + text);
  }

  @Override
  public void turnEnded(MiniAppInfo program) {
    hear("turnEnded");
  }
}
