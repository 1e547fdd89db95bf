package dev.footbridge.engine.spi;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * Creates a context for one program, as {@link #create(String)} does, in a time zone and a
   * language. By default, ignores both.
   *
   * @param timeZone the time zone of {@code Date}; null for the machine's
   * @param locale the default of the language's functions that depend on one, such as {@code
   *     toLocaleString}; null for the machine's
   */
  default JsContext create(String programName, @Nullable ZoneId timeZone, @Nullable Locale locale) {
    return create(programName);
  }

  /**
   * Returns whether contexts use the time zone that they are created with; by default not. Even if
   * they do, the engine replaces the methods of {@code Date} that depend on one, except in UTC: the
   * texts of {@code Date} must be the same on each runtime (rule T8).
   */
  default boolean supportsTimeZones() {
    return false;
  }

  /** Returns the optional capabilities of its contexts; none by default. */
  default Set<JsCapability> capabilities() {
    return Set.of();
  }

  /**
   * Returns why this process cannot run further programs with this runtime, in a sentence; null if
   * it can, as far as is known. Programs that are launched nevertheless end with the same sentence,
   * as a failure of kind {@link JsException.Kind#ENGINE_FAILED}. By default null.
   */
  default @Nullable String damage() {
    return null;
  }

  /**
   * Returns the stack size, in bytes, of the thread that each of its contexts needs for itself; 0
   * if a context may run on any thread, by one at a time (rule T1).
   */
  default long dedicatedStackBytes() {
    return 0;
  }
}
