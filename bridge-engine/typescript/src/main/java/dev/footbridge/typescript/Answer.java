package dev.footbridge.typescript;

import dev.footbridge.program.typescript.TranslatedScript;

/** What became of a file. */
sealed interface Answer {
  /** It was translated. */
  record Translated(TranslatedScript script) implements Answer {}

  /**
   * It does not parse.
   *
   * @param offset where, in UTF-16 units
   */
  record Wrong(int offset, String message) implements Answer {}

  /** It is nested too deep. */
  record TooDeep() implements Answer {}

  /** It needs more memory, or time, than there is. */
  record TooLarge(String message) implements Answer {}

  /** The compiler failed. */
  record Failed(String message) implements Answer {}

  /** Returns whether the compiler can be used again: what ends it anywhere may leave it broken. */
  default boolean leavesCompilerWhole() {
    return this instanceof Translated || this instanceof Wrong;
  }
}
