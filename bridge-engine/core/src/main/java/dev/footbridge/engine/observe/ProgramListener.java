package dev.footbridge.engine.observe;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.spi.Payload;

/**
 * Told of what a program does beside its calls. Called one at a time per program, mostly on its JS
 * thread; must return quickly. What it throws goes to the thread's uncaught-exception handler.
 */
public interface ProgramListener {
  /** The program was launched. */
  default void launched(MiniAppInfo program) {}

  /** The program's JavaScript begins to run, on this thread, its start included. */
  default void turnBegan(MiniAppInfo program) {}

  /** The turn has ended, with its promise jobs, on the thread of {@link #turnBegan}. */
  default void turnEnded(MiniAppInfo program) {}

  /**
   * The program wrote to the console.
   *
   * @param level the console's method: {@code log}, {@code info}, {@code warn}, {@code error},
   *     {@code debug} or {@code trace}
   * @param text the line, or lines, as a person reads it
   */
  default void console(MiniAppInfo program, String level, String text) {}

  /** The program's JavaScript failed (rule R6). */
  default void error(MiniAppInfo program, ScriptError error) {}

  /**
   * The program takes an event that its host sent (see {@code MiniProgram.emit}), on its JS thread;
   * its listeners are about to hear it.
   *
   * @param data a JSON object
   */
  default void hostEvent(MiniAppInfo program, String name, Payload data) {}

  /**
   * Something about the program is odd but stops nothing: parameters that do not fit (rule P3),
   * host events that nobody hears.
   */
  default void warning(MiniAppInfo program, String text) {}

  /**
   * The program added a listener: told only if {@code BridgeEngineBuilder.stacks} is on.
   *
   * @param id the number of the listener, unique within its program
   * @param target what it listens to: {@code wx.onError}, {@code wx.onHostEvent <name>}
   * @param jsStack the JavaScript frames where it was added, a line each, innermost first
   */
  default void listenerAdded(MiniAppInfo program, long id, String target, String jsStack) {}

  /** The program removed a listener that {@link #listenerAdded} told of. */
  default void listenerRemoved(MiniAppInfo program, long id) {}

  /** A plugin's {@code onDestroy} or a cancel action threw. */
  default void pluginFailed(MiniAppInfo program, Throwable thrown) {}

  /**
   * The program has ended; nothing follows.
   *
   * @param killed whether it did not end by itself within the grace (rules S9, X4)
   */
  default void ended(MiniAppInfo program, boolean killed) {}
}
