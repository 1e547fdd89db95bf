package dev.footbridge.engine.observe;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.spi.Payload;
import org.apiguardian.api.API;

/**
 * Receives the events of a program other than calls. Methods are called one at a time per program,
 * mostly on its JS thread, and must return quickly. An exception goes to the thread's
 * uncaught-exception handler.
 */
public interface ProgramListener {
  /** The program was launched. */
  default void launched(MiniAppInfo program) {}

  /** A turn begins on this thread; the program's start is a turn, too. */
  default void turnBegan(MiniAppInfo program) {}

  /** The turn has ended, including its promise jobs, on the thread of {@link #turnBegan}. */
  default void turnEnded(MiniAppInfo program) {}

  /**
   * The program wrote to the console.
   *
   * @param level the console's method: {@code log}, {@code info}, {@code warn}, {@code error},
   *     {@code debug} or {@code trace}
   * @param text the formatted text, of one or more lines
   */
  default void console(MiniAppInfo program, String level, String text) {}

  /**
   * A plugin of the program wrote to the log of its platform, such as {@code android.util.Log}.
   * Called on the thread that writes, at any time.
   *
   * @param level {@code verbose}, {@code debug}, {@code info}, {@code warn} or {@code error}
   * @param tag names the part of the plugin that writes; may be empty
   * @param text the message, of one or more lines
   */
  default void log(MiniAppInfo program, String level, String tag, String text) {}

  /**
   * A plugin of the program showed something on the screen of its platform, or started it, where
   * there is no screen. Called on the thread that shows it, at any time.
   *
   * @param kind what it is, such as {@code Toast}
   * @param text what it says, of one or more lines
   */
  default void shown(MiniAppInfo program, String kind, String text) {}

  /**
   * Something happened in the logic layer of a whole program, such as that a page was shown. Called
   * in a turn.
   *
   * @param kind what it is: {@code app}, {@code page}, {@code navigate}, {@code ui}, {@code
   *     notFound}, {@code unanswered}, {@code noscreen}, or another word of the layer's
   * @param data a JSON object that describes it
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  default void happened(MiniAppInfo program, String kind, Payload data) {}

  /**
   * The logic layer of a whole program got what it had waited for, such as the modules of a page,
   * and goes on. Called on any thread, before it does.
   *
   * @param what names it, the same in each run: {@code page pages/order/index}
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  default void arrived(MiniAppInfo program, String what) {}

  /** The program's JavaScript failed (rule R6). */
  default void error(MiniAppInfo program, ScriptError error) {}

  /**
   * The program received an event that its host sent (see {@code MiniProgram.emit}), on its JS
   * thread; its listeners are about to be called.
   *
   * @param data a JSON object
   */
  default void hostEvent(MiniAppInfo program, String name, Payload data) {}

  /**
   * The engine has a warning about the program, such as parameters that do not fit (rule P3) or
   * host events without a listener.
   */
  default void warning(MiniAppInfo program, String text) {}

  /**
   * The program added a listener. Called only if the engine records stacks for {@link
   * StackRecording#ALL}.
   *
   * @param id the number of the listener, unique within its program
   * @param target the function it was added with: {@code wx.onError}, {@code wx.onHostEvent <name>}
   * @param jsStack the JavaScript frames where it was added, a line each, innermost first
   */
  default void listenerAdded(MiniAppInfo program, long id, String target, String jsStack) {}

  /** The program removed a listener that {@link #listenerAdded} reported. */
  default void listenerRemoved(MiniAppInfo program, long id) {}

  /**
   * A plugin's {@code onDestroy} or a cancel action threw, or work that a plugin posted to the
   * thread of its handlers; or {@code onDestroy} did not return in time (rule D7): then the
   * exception says so and has the stack of that method.
   */
  default void pluginFailed(MiniAppInfo program, Throwable thrown) {}

  /**
   * The program does not leave its turn, although it was stopped: it runs a native function of the
   * JavaScript engine, or a handler that ignores its interrupt (rule X4). The engine no longer
   * waits for it; {@link #ended} follows. Its thread goes on, with the program's {@code appId} in
   * its name, and when it returns, what it held is freed, and nobody is told (rule X10).
   *
   * @param where what it still runs, in words, such as {@code native code of the JavaScript engine}
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  default void abandoned(MiniAppInfo program, String where) {}

  /**
   * The program has ended; no event follows, of its calls neither (rule X10).
   *
   * @param killed whether it was stopped: it did not end within the grace period, or could not go
   *     on, such as for lack of memory (rules S9, X4)
   */
  default void ended(MiniAppInfo program, boolean killed) {}
}
