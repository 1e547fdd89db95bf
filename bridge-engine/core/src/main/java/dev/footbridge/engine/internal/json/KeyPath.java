package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Describes where in a result the value is that cannot be written (rule S7). */
final class KeyPath {
  private static final int MOST_CHARS = 200;

  private KeyPath() {}

  /**
   * Returns {@code (at cards[2].when)}, or {@code (a cycle at cards[2])}, after a blank; empty if
   * the place is not known.
   */
  static String describe(Throwable e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return "";
    }
    Set<Object> around = Collections.newSetFromMap(new IdentityHashMap<>());
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      Object from = step.getFrom();
      if (from != null && !around.add(from)) {
        return " (a cycle at " + shortened(path) + ")";
      }
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return path.length() == 0 ? "" : " (at " + shortened(path) + ")";
  }

  private static String shortened(StringBuilder path) {
    return path.length() <= MOST_CHARS ? path.toString() : path.substring(0, MOST_CHARS) + "…";
  }
}
