package dev.footbridge.engine.host;

/**
 * What the engine does for the host of one program, outside of calls: its main thread and clock,
 * what a manual clock waits for, and what is logged and shown. Safe for use by many threads.
 */
public interface ProgramServices {
  /** Returns the program; it has its context once the host has created that. */
  HostedProgram program();

  /**
   * Waits until no turn and no handler of the program is queued or running.
   *
   * @param mostNanos the longest time to wait, in real time
   * @return false if there was still work then
   * @throws IllegalStateException on the program's own threads, where this would deadlock (rule T3)
   * @throws InterruptedException if this thread is interrupted
   */
  boolean awaitQuiet(long mostNanos) throws InterruptedException;

  /**
   * Counts work that runs on a thread of the host as work of the program, so that a manual clock
   * waits for it (rule T7).
   *
   * @return ends that work; does nothing the second time
   */
  Runnable beginWork();

  /**
   * Passes a line to {@code ProgramListener.log}; drops it if the program has ended.
   *
   * @param level {@code verbose}, {@code debug}, {@code info}, {@code warn} or {@code error}
   * @param tag names the part of the plugin that writes; may be empty
   */
  void log(String level, String tag, String text);

  /**
   * Passes what a plugin showed to {@code ProgramListener.shown}; drops it if the program has
   * ended.
   *
   * @param kind what it is, such as {@code Toast}
   */
  void shown(String kind, String text);

  /** Reports what work outside of a call threw as {@code ProgramListener.pluginFailed}. */
  void failed(Throwable thrown);
}
