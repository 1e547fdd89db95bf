package dev.footbridge.jvm.transcript;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.jvm.event.ProgramEvent;
import org.jspecify.annotations.Nullable;

/** Writes what a program does. Called by one thread at a time. Times are in milliseconds. */
public interface Transcript {
  /** Writes the start of a call, {@code at} milliseconds after the program's start. */
  void call(BridgeCall call, double at);

  /** Writes a state, given as JSON. */
  void state(BridgeCall call, String json);

  /** Writes the end of a call. */
  void end(BridgeCall call, Outcome outcome, double took);

  /** Writes a warning about the configuration. */
  default void warning(Problem problem) {
    warning(null, problem.text(), null);
  }

  /** Writes a warning about a call, or about the program if {@code call} is null. */
  void warning(@Nullable BridgeCall call, String text, @Nullable Throwable thrown);

  /** Writes an entry of the program's console. */
  void log(String level, String text);

  /**
   * Writes a line that a plugin wrote to the log of its platform; by default, like one of the
   * program's console.
   *
   * @param tag names the part of the plugin; may be empty
   */
  default void pluginLog(String level, String tag, String text) {
    log(level, tag.isEmpty() ? text : tag + ": " + text);
  }

  /**
   * Writes what happened in a whole program, {@code at} milliseconds after the program's start; by
   * default, like a line of its console.
   */
  default void happened(ProgramEvent event, double at) {
    log("log", event.toString());
  }

  /** Writes an error of the program. */
  void error(ScriptError error);

  /** Writes the reason why the run failed although the program threw nothing. */
  void failure(String text);
}
