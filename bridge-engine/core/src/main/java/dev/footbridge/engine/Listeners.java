package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import java.util.List;
import java.util.function.Consumer;

/** Tells all listeners, and shields the engine from what they throw. */
final class Listeners implements ProgramListener {
  private final List<CallListener> ofCalls;
  private final List<ProgramListener> ofPrograms;

  Listeners(List<CallListener> ofCalls, List<ProgramListener> ofPrograms) {
    this.ofCalls = List.copyOf(ofCalls);
    this.ofPrograms = List.copyOf(ofPrograms);
  }

  /** Tells those who have not been told that the call started. */
  void started(Call call) {
    for (; call.startTold < ofCalls.size(); call.startTold++) {
      tell(ofCalls.get(call.startTold), l -> l.started(call), call.isDispatchedHere());
    }
  }

  void handling(Call call) {
    tell(ofCalls, l -> l.handling(call));
  }

  void handled(Call call) {
    tell(ofCalls, l -> l.handled(call));
  }

  void state(Call call, String json) {
    tell(ofCalls, l -> l.state(call, json));
  }

  /** Tells those who have not been told how the call ended. */
  void ended(Call call, Outcome outcome) {
    for (; call.endTold < ofCalls.size(); call.endTold++) {
      tell(ofCalls.get(call.endTold), l -> l.ended(call, outcome), true);
    }
  }

  void duplicate(Call call, Outcome second) {
    tell(ofCalls, l -> l.duplicate(call, second));
  }

  void late(Call call, String json) {
    tell(ofCalls, l -> l.late(call, json));
  }

  void dropped(Call call, String json) {
    tell(ofCalls, l -> l.dropped(call, json));
  }

  void threwAfterEnd(Call call, Throwable thrown) {
    tell(ofCalls, l -> l.threwAfterEnd(call, thrown));
  }

  void stalled(Call call, Call behind) {
    tell(ofCalls, l -> l.stalled(call, behind));
  }

  void overran(Call call) {
    tell(ofCalls, l -> l.overran(call));
  }

  @Override
  public void launched(MiniAppInfo program) {
    tell(ofPrograms, l -> l.launched(program));
  }

  @Override
  public void turnBegan(MiniAppInfo program) {
    tell(ofPrograms, l -> l.turnBegan(program));
  }

  @Override
  public void turnEnded(MiniAppInfo program) {
    tell(ofPrograms, l -> l.turnEnded(program));
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
  public void hostEvent(MiniAppInfo program, String name, String json) {
    tell(ofPrograms, l -> l.hostEvent(program, name, json));
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    tell(ofPrograms, l -> l.warning(program, text));
  }

  @Override
  public void listenerAdded(MiniAppInfo program, long id, String target, String jsStack) {
    tell(ofPrograms, l -> l.listenerAdded(program, id, target, jsStack));
  }

  @Override
  public void listenerRemoved(MiniAppInfo program, long id) {
    tell(ofPrograms, l -> l.listenerRemoved(program, id));
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
      tell(listener, message, false);
    }
  }

  /**
   * Tells one.
   *
   * @param again whether who does not hear of it, for the stack is exhausted, will be told again
   */
  private static <L> void tell(L listener, Consumer<L> message, boolean again) {
    try {
      message.accept(listener);
    } catch (RuntimeException | Error e) {
      if (again && e instanceof StackOverflowError) {
        throw e;
      }
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }
}
