package dev.footbridge.program.module;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place where a module reads an API: {@code wx.name}, {@code wx['name']} or {@code const {name} =
 * wx}. Immutable.
 */
public final class ApiUse {
  private final String name;
  private final int line;
  private final int column;

  /**
   * Creates a use.
   *
   * @param name the name, without {@code wx}
   * @param line from 1
   * @param column in UTF-16 units, from 1
   */
  public ApiUse(String name, int line, int column) {
    this.name = Objects.requireNonNull(name, "name");
    this.line = line;
    this.column = column;
  }

  /** Returns the name, without {@code wx}. */
  public String name() {
    return name;
  }

  /** Returns from 1. */
  public int line() {
    return line;
  }

  /** Returns in UTF-16 units, from 1. */
  public int column() {
    return column;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApiUse that
        && name.equals(that.name)
        && line == that.line
        && column == that.column;
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, line, column);
  }

  @Override
  public String toString() {
    return "ApiUse[" + name + ", " + line + ", " + column + "]";
  }
}
