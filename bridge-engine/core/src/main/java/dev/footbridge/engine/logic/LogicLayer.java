package dev.footbridge.engine.logic;

import org.jspecify.annotations.Nullable;

/** The Java side of one program's logic layer. */
public interface LogicLayer {
  /**
   * Returns the first message to the script, as JSON. Called once, on the thread that launches the
   * program.
   */
  String start();

  /**
   * Answers the script. Called in turns, on the JS thread: must return quickly, and must not wait.
   *
   * @param verb what the script asks or tells
   * @param json its argument
   * @return JSON, or null if there is nothing to answer
   * @throws RuntimeException if the layer has a bug; the engine reports it, and the script gets no
   *     answer
   */
  @Nullable String ask(String verb, String json);

  /** Frees what waits for the program, which has ended. Called once, on any thread. */
  default void ended() {}
}
