package dev.footbridge.program.module;

import java.util.List;

/**
 * What is known about a module beside its text. Immutable.
 *
 * @param requests the modules that it asks for by names written in it
 * @param requiresComputed whether it may ask for others by {@code require}
 * @param apis where it reads the APIs of {@code wx}
 */
record ModuleFacts(List<ModuleRequest> requests, boolean requiresComputed, List<ApiUse> apis) {
  /** What is known about a module that is data. */
  static final ModuleFacts NONE = new ModuleFacts(List.of(), false, List.of());

  ModuleFacts {
    requests = List.copyOf(requests);
    apis = List.copyOf(apis);
  }
}
