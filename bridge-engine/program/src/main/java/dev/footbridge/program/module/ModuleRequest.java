package dev.footbridge.program.module;

import java.util.Objects;

/**
 * A module that another one asks for by a name that is written in it. Immutable.
 *
 * @param spec what is written, such as {@code ./util} or {@code dayjs}
 * @param kind how it is asked for
 * @param line of what is written, from 1
 * @param column of what is written, in UTF-16 units, from 1
 */
public record ModuleRequest(String spec, Kind kind, int line, int column) {
  /** How a module asks for another. */
  public enum Kind {
    /** By {@code import … from} or {@code export … from}: it runs before the module does. */
    IMPORT,
    /** By {@code require(…)}: it runs when this is called. */
    REQUIRE,
    /** By {@code import(…)}: it runs later, and may be missing until then. */
    DYNAMIC,
    /** By {@code require.async(…)}: like {@link #DYNAMIC}. */
    ASYNC
  }

  /** Creates a request. */
  public ModuleRequest {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(kind, "kind");
  }
}
