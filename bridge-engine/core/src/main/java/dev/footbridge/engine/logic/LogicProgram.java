package dev.footbridge.engine.logic;

import dev.footbridge.api.MiniAppInfo;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A program as its logic layer sees it. Safe for use by many threads. After the program has ended,
 * its methods do nothing.
 */
public interface LogicProgram {
  /** Returns what the host knows about the program. */
  MiniAppInfo info();

  /**
   * Sends the script a message, in a turn of its own, behind what is queued.
   *
   * @param id a number that the script gets with the message
   * @param json the message
   */
  void send(long id, String json);

  /**
   * Runs a module in a turn of its own. Errors in it are reported at the author's lines and columns
   * (rule W16).
   *
   * @return completes when the turn has ended; exceptionally as {@code MiniProgram.evaluate} does
   */
  CompletableFuture<@Nullable Void> define(ModuleSource module);

  /**
   * Runs {@code task} on another thread; until it ends, the program is not idle. An exception goes
   * to the thread's uncaught-exception handler.
   */
  void work(Runnable task);

  /**
   * Runs {@code then} once, on any thread, when the program rests: nothing is at work, no call is
   * open but those that the script has to answer, and no timer is due within {@code most} but
   * repeating ones that have run. Otherwise when {@code most} has passed on the program's clock.
   */
  void whenResting(Duration most, Runnable then);

  /**
   * Goes on with what took time outside of the program's turns, such as reading files. Runs {@code
   * then} at once, or, in the replay of a recording, when it ran in the recording (rule W63).
   *
   * @param what names it, the same in each run, such as {@code page pages/order/index}
   * @param then sends the program what it waits for; runs once, on this thread or another, or never
   *     if the program ends
   */
  void arrived(String what, Runnable then);

  /**
   * Passes something that happened in the program to its listeners, as {@code
   * ProgramListener.happened}.
   *
   * @param kind what it is, such as {@code page}
   * @param json an object that describes it
   */
  void report(String kind, String json);

  /** Reports a warning to the program's listeners. */
  void warn(String text);
}
