package dev.footbridge.engine.spi;

import java.util.Set;

/**
 * A JavaScript engine that can run mini programs. Immutable and safe for use by many threads; found
 * by name among those on the class path through {@link java.util.ServiceLoader}, for which it has a
 * public constructor without parameters.
 */
public interface JsRuntime {
  /** Returns the name it is chosen by, in lower case, e.g. {@code graaljs}. */
  String name();

  /**
   * Creates a context for one program, with nothing in it but the language.
   *
   * @param programName names the program in diagnostics
   */
  JsContext create(String programName);

  /** Returns what its contexts can do beyond what every runtime must; nothing by default. */
  default Set<JsCapability> capabilities() {
    return Set.of();
  }

  /**
   * Returns the size, in bytes, of the stack of the one thread each of its contexts must be used
   * on; 0 if any thread will do, one at a time (rule T1).
   */
  default long dedicatedStackBytes() {
    return 0;
  }
}
