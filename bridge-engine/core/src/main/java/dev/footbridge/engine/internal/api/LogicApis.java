package dev.footbridge.engine.internal.api;

import dev.footbridge.engine.logic.LogicFactory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The APIs that the logic layers of an engine's programs answer.
 *
 * @param all their names
 * @param refused those that are only refused, so that a custom API takes their place
 */
public record LogicApis(Set<String> all, Set<String> refused) {
  /** Returns those of a factory, which may be null. */
  public static LogicApis of(@Nullable LogicFactory factory) {
    return factory == null
        ? new LogicApis(Set.of(), Set.of())
        : new LogicApis(Set.copyOf(factory.apis()), Set.copyOf(factory.refusedApis()));
  }
}
