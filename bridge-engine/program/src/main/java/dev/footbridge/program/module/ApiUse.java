package dev.footbridge.program.module;

import java.util.Objects;

/**
 * A place where a module reads an API: {@code wx.name}, {@code wx['name']} or {@code const {name} =
 * wx}. Immutable.
 *
 * @param name the name, without {@code wx}
 * @param line from 1
 * @param column in UTF-16 units, from 1
 */
public record ApiUse(String name, int line, int column) {
  /** Creates a use. */
  public ApiUse {
    Objects.requireNonNull(name, "name");
  }
}
