package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes data that is nested too deep from data with a cycle, for which a higher limit would
 * not help.
 */
final class Cycle {
  private Cycle() {}

  /** Returns whether {@code e} means that data without a cycle is nested too deep. */
  static boolean isTooDeepWithout(JsonProcessingException e) {
    boolean tooDeep = isAboutDepth(e) || isAboutDepth(e.getCause());
    return tooDeep && !(e instanceof JsonMappingException mapping && holdsItself(mapping));
  }

  private static boolean isAboutDepth(@Nullable Throwable e) {
    return e instanceof StreamConstraintsException constraint
        && constraint.getOriginalMessage().contains("nesting depth");
  }

  private static boolean holdsItself(JsonMappingException e) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (JsonMappingException.Reference step : e.getPath()) {
      Object from = step.getFrom();
      if (from != null && !seen.add(from)) {
        return true;
      }
    }
    return false;
  }
}
