package dev.footbridge.engine.internal.program;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.call.ListenerGate;
import dev.footbridge.engine.internal.call.Listening;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.Payload;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Passes the events of one program to all program listeners, until it has ended (rule X10); catches
 * what they throw.
 */
public final class ProgramListeners implements ProgramListener {
  /** How long the end waits for listeners that are being notified, in real time. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Listening<ProgramListener> listeners;

  /** Creates a listener that notifies {@code all}, in that order, while {@code gate} is open. */
  public ProgramListeners(List<ProgramListener> all, ListenerGate gate) {
    this.listeners = new Listening<>(all, gate);
  }

  @Override
  public void launched(MiniAppInfo program) {
    listeners.tell(listener -> listener.launched(program));
  }

  @Override
  public void turnBegan(MiniAppInfo program) {
    listeners.tell(listener -> listener.turnBegan(program));
  }

  @Override
  public void turnEnded(MiniAppInfo program) {
    listeners.tell(listener -> listener.turnEnded(program));
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    listeners.tell(listener -> listener.console(program, level, text));
  }

  @Override
  public void log(MiniAppInfo program, String level, String tag, String text) {
    listeners.tell(listener -> listener.log(program, level, tag, text));
  }

  @Override
  public void shown(MiniAppInfo program, String kind, String text) {
    listeners.tell(listener -> listener.shown(program, kind, text));
  }

  @Override
  public void happened(MiniAppInfo program, String kind, Payload data) {
    listeners.tell(listener -> listener.happened(program, kind, data));
  }

  @Override
  public void arrived(MiniAppInfo program, String what) {
    listeners.tell(listener -> listener.arrived(program, what));
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    listeners.tell(listener -> listener.error(program, error));
  }

  @Override
  public void hostEvent(MiniAppInfo program, String name, Payload data) {
    listeners.tell(listener -> listener.hostEvent(program, name, data));
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    listeners.tell(listener -> listener.warning(program, text));
  }

  @Override
  public void listenerAdded(MiniAppInfo program, long id, String target, String jsStack) {
    listeners.tell(listener -> listener.listenerAdded(program, id, target, jsStack));
  }

  @Override
  public void listenerRemoved(MiniAppInfo program, long id) {
    listeners.tell(listener -> listener.listenerRemoved(program, id));
  }

  @Override
  public void pluginFailed(MiniAppInfo program, Throwable thrown) {
    listeners.tell(listener -> listener.pluginFailed(program, thrown));
  }

  @Override
  public void abandoned(MiniAppInfo program, String where) {
    listeners.tell(listener -> listener.abandoned(program, where));
  }

  /** Passes on the end, and closes the gate: no event follows. */
  @Override
  public void ended(MiniAppInfo program, boolean killed) {
    listeners.tellLast(PATIENCE_NANOS, listener -> listener.ended(program, killed));
  }
}
