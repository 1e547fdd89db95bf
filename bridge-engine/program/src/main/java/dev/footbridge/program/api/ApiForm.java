package dev.footbridge.program.api;

/** How programs use an API. */
public enum ApiForm {
  /** Called with an object of options; answers to callbacks or a promise. */
  ASYNC,

  /** Called with arguments; answers at once, with a value that JSON has, or nothing. */
  SYNC,

  /** Adds or removes a listener: {@code onThemeChange(listener)}. */
  LISTENER,

  /** Is an object, or returns one, that the program calls methods of. No mock can answer it. */
  OBJECT
}
