package dev.footbridge.program.module;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A module that another one asks for by a name that is written in it. Immutable. */
public final class ModuleRequest {
  private final String spec;
  private final Kind kind;
  private final int line;
  private final int column;

  /**
   * Creates a request.
   *
   * @param spec what is written, such as {@code ./util} or {@code dayjs}
   * @param kind how it is asked for
   * @param line of what is written, from 1
   * @param column of what is written, in UTF-16 units, from 1
   */
  public ModuleRequest(String spec, Kind kind, int line, int column) {
    this.spec = Objects.requireNonNull(spec, "spec");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.line = line;
    this.column = column;
  }

  /** Returns what is written, such as {@code ./util} or {@code dayjs}. */
  public String spec() {
    return spec;
  }

  /** Returns how it is asked for. */
  public Kind kind() {
    return kind;
  }

  /** Returns of what is written, from 1. */
  public int line() {
    return line;
  }

  /** Returns of what is written, in UTF-16 units, from 1. */
  public int column() {
    return column;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModuleRequest that
        && spec.equals(that.spec)
        && kind.equals(that.kind)
        && line == that.line
        && column == that.column;
  }

  @Override
  public int hashCode() {
    return Objects.hash(spec, kind, line, column);
  }

  @Override
  public String toString() {
    return "ModuleRequest[" + spec + ", " + kind + ", " + line + ", " + column + "]";
  }

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
}
