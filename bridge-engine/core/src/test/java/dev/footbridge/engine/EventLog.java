package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.Payload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Records the events of an engine's listeners, a line each. */
final class EventLog implements CallListener, ProgramListener {
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** Returns the lines that start with a prefix. */
  List<String> lines(String start) {
    return lines().stream().filter(line -> line.startsWith(start)).toList();
  }

  @Override
  public void started(BridgeCall call) {
    lines.add("started " + call.event());
  }

  @Override
  public void state(BridgeCall call, Payload state) {
    lines.add("state " + call.event() + " " + state.json());
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    lines.add("ended " + call.event() + " " + outcome.json());
  }

  @Override
  public void duplicate(BridgeCall call, Outcome second) {
    lines.add("duplicate " + call.event() + " " + second.json());
  }

  @Override
  public void late(BridgeCall call, Payload state) {
    lines.add("late " + call.event() + " " + state.json());
  }

  @Override
  public void dropped(BridgeCall call, Payload state) {
    lines.add("dropped " + call.event() + " " + state.json());
  }

  @Override
  public void threwAfterEnd(BridgeCall call, Throwable thrown) {
    lines.add("threwAfterEnd " + call.event() + " " + thrown.getMessage());
  }

  @Override
  public void overran(BridgeCall call) {
    lines.add("overran " + call.event());
  }

  @Override
  public void outstayed(BridgeCall call) {
    lines.add("outstayed " + call.event());
  }

  @Override
  public void stalled(BridgeCall call, BridgeCall behind) {
    lines.add("stalled " + call.event() + " behind " + behind.event());
  }

  @Override
  public void launched(MiniAppInfo program) {
    lines.add("launched");
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    lines.add("error " + error.kind() + " " + error.message());
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    lines.add("warning " + text);
  }

  @Override
  public void pluginFailed(MiniAppInfo program, Throwable thrown) {
    lines.add("pluginFailed " + thrown.getMessage());
  }

  @Override
  public void abandoned(MiniAppInfo program, String where) {
    lines.add("abandoned in " + where);
  }

  @Override
  public void ended(MiniAppInfo program, boolean killed) {
    lines.add(killed ? "program killed" : "program ended");
  }
}
