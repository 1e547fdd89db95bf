package dev.footbridge.program.module;

import java.util.ArrayList;
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

  /** Returns these facts about a module whose author wrote what {@code map} leads to. */
  ModuleFacts from(SourceMap map) {
    List<ModuleRequest> mappedRequests = new ArrayList<>();
    for (ModuleRequest request : requests) {
      Position at = map.original(new Position(request.line(), request.column()));
      mappedRequests.add(new ModuleRequest(request.spec(), request.kind(), at.line(), at.column()));
    }
    List<ApiUse> mappedApis = new ArrayList<>();
    for (ApiUse use : apis) {
      Position at = map.original(new Position(use.line(), use.column()));
      mappedApis.add(new ApiUse(use.name(), at.line(), at.column()));
    }
    return new ModuleFacts(mappedRequests, requiresComputed, mappedApis);
  }
}
