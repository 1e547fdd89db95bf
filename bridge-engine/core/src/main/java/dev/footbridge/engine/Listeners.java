package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import java.util.List;
import java.util.function.Consumer;

/** Tells all listeners, and shields the engine from what they throw. */
final class Listeners implements CallListener, ProgramListener {
  private final List<CallListener> ofCalls;
  private final List<ProgramListener> ofPrograms;

  Listeners(List<CallListener> ofCalls, List<ProgramListener> ofPrograms) {
    this.ofCalls = List.copyOf(ofCalls);
    this.ofPrograms = List.copyOf(ofPrograms);
  }

  @Override
  public void started(BridgeCall call) {
    tell(ofCalls, l -> l.started(call));
  }

  @Override
  public void state(BridgeCall call, String json) {
    tell(ofCalls, l -> l.state(call, json));
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    tell(ofCalls, l -> l.ended(call, outcome));
  }

  @Override
  public void duplicate(BridgeCall call, Outcome second) {
    tell(ofCalls, l -> l.duplicate(call, second));
  }

  @Override
  public void late(BridgeCall call, String json) {
    tell(ofCalls, l -> l.late(call, json));
  }

  @Override
  public void dropped(BridgeCall call, String json) {
    tell(ofCalls, l -> l.dropped(call, json));
  }

  @Override
  public void threwAfterEnd(BridgeCall call, Throwable thrown) {
    tell(ofCalls, l -> l.threwAfterEnd(call, thrown));
  }

  @Override
  public void stalled(BridgeCall call, BridgeCall behind) {
    tell(ofCalls, l -> l.stalled(call, behind));
  }

  @Override
  public void overran(BridgeCall call) {
    tell(ofCalls, l -> l.overran(call));
  }

  @Override
  public void launched(MiniAppInfo program) {
    tell(ofPrograms, l -> l.launched(program));
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    tell(ofPrograms, l -> l.console(program, level, text));
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    tell(ofPrograms, l -> l.error(program, error));
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    tell(ofPrograms, l -> l.warning(program, text));
  }

  @Override
  public void pluginFailed(MiniAppInfo program, Throwable thrown) {
    tell(ofPrograms, l -> l.pluginFailed(program, thrown));
  }

  @Override
  public void ended(MiniAppInfo program, boolean killed) {
    tell(ofPrograms, l -> l.ended(program, killed));
  }

  private static <L> void tell(List<L> listeners, Consumer<L> message) {
    for (L listener : listeners) {
      try {
        message.accept(listener);
      } catch (RuntimeException | Error e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }
}
