package dev.footbridge.engine.internal.program;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.thread.Listening;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.Payload;
import java.util.List;

/** Passes events to all program listeners; catches what they throw. */
public final class ProgramListeners implements ProgramListener {
  private final List<ProgramListener> all;

  /** Creates a listener that notifies {@code all}, in that order. */
  public ProgramListeners(List<ProgramListener> all) {
    this.all = List.copyOf(all);
  }

  @Override
  public void launched(MiniAppInfo program) {
    Listening.tell(all, listener -> listener.launched(program));
  }

  @Override
  public void turnBegan(MiniAppInfo program) {
    Listening.tell(all, listener -> listener.turnBegan(program));
  }

  @Override
  public void turnEnded(MiniAppInfo program) {
    Listening.tell(all, listener -> listener.turnEnded(program));
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    Listening.tell(all, listener -> listener.console(program, level, text));
  }

  @Override
  public void log(MiniAppInfo program, String level, String tag, String text) {
    Listening.tell(all, listener -> listener.log(program, level, tag, text));
  }

  @Override
  public void shown(MiniAppInfo program, String kind, String text) {
    Listening.tell(all, listener -> listener.shown(program, kind, text));
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    Listening.tell(all, listener -> listener.error(program, error));
  }

  @Override
  public void hostEvent(MiniAppInfo program, String name, Payload data) {
    Listening.tell(all, listener -> listener.hostEvent(program, name, data));
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    Listening.tell(all, listener -> listener.warning(program, text));
  }

  @Override
  public void listenerAdded(MiniAppInfo program, long id, String target, String jsStack) {
    Listening.tell(all, listener -> listener.listenerAdded(program, id, target, jsStack));
  }

  @Override
  public void listenerRemoved(MiniAppInfo program, long id) {
    Listening.tell(all, listener -> listener.listenerRemoved(program, id));
  }

  @Override
  public void pluginFailed(MiniAppInfo program, Throwable thrown) {
    Listening.tell(all, listener -> listener.pluginFailed(program, thrown));
  }

  @Override
  public void ended(MiniAppInfo program, boolean killed) {
    Listening.tell(all, listener -> listener.ended(program, killed));
  }
}
