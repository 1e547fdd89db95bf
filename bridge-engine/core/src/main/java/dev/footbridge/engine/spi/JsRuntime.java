package dev.footbridge.engine.spi;

import java.util.Set;

/**
 * A JavaScript engine that can run mini programs. Immutable and safe for use by many threads.
 * {@link java.util.ServiceLoader} finds it on the class path, so it needs a public constructor
 * without parameters.
 */
public interface JsRuntime {
  /** Returns the name that selects this runtime, in lower case, e.g. {@code graaljs}. */
  String name();

  /**
   * Creates a context for one program, with only the language's own globals.
   *
   * @param programName the program's name, for diagnostics
   */
  JsContext create(String programName);

  /** Returns the optional capabilities of its contexts; none by default. */
  default Set<JsCapability> capabilities() {
    return Set.of();
  }

  /**
   * Returns the stack size, in bytes, of the thread that each of its contexts needs for itself; 0
   * if a context may run on any thread, by one at a time (rule T1).
   */
  default long dedicatedStackBytes() {
    return 0;
  }
}
