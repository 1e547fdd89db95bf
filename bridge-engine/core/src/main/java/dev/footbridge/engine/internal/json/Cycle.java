package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Distinguishes data that is nested too deep from data with a cycle, for which a higher limit would
 * not help.
 */
final class Cycle {
  private Cycle() {}

  /** Returns whether {@code e} means that data without a cycle was too deep to be written. */
  static boolean isTooDeepWithout(JsonProcessingException e) {
    // The depth is the only constraint of writing.
    boolean tooDeep =
        e instanceof StreamConstraintsException
            || e.getCause() instanceof StreamConstraintsException;
    return tooDeep && !(e instanceof JsonMappingException mapping && holdsItself(mapping));
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
