package dev.footbridge.engine.internal.api;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;
import dev.footbridge.contract.ApiPermission;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.internal.plugin.HandlerMethod;
import dev.footbridge.engine.internal.plugin.HandlerTable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The contract of each API, merged from handlers, configuration and permissions. */
final class KnownApis {
  private final Map<String, ApiContract> builtIn = new TreeMap<>();
  private final Map<String, ApiContract> all;

  KnownApis(
      HandlerTable handlers,
      Set<String> logicApis,
      CustomApiConfig config,
      Set<String> restricted) {
    logicApis.forEach(
        name -> builtIn.put(name, permitted(LogicHandler.contract(name), restricted)));
    handlers
        .builtIn()
        .forEach((name, method) -> builtIn.put(name, permitted(method.contract(), restricted)));
    all = new TreeMap<>(builtIn);
    for (ApiContract api : config.apis()) {
      all.put(api.name(), permitted(api, restricted));
    }
    handlers
        .custom()
        .forEach(
            (name, method) -> {
              ApiContract configured = all.get(name);
              all.put(
                  name,
                  configured == null || configured.isHandled()
                      ? permitted(method.contract(), restricted)
                      : handledBy(method, configured));
            });
  }

  /** Returns the APIs of the built-in tier, by name. */
  Map<String, ApiContract> builtIn() {
    return builtIn;
  }

  /** Returns all configured or handled APIs, by name, with the mode of their handler. */
  Map<String, ApiContract> all() {
    return all;
  }

  /** Returns the merged contract of a configured API. */
  ApiContract of(ApiContract configured) {
    return all.getOrDefault(configured.name(), configured);
  }

  private static ApiContract permitted(ApiContract api, Set<String> restricted) {
    return restricted.contains(api.name())
        ? api.toBuilder().permission(ApiPermission.RESTRICTED).build()
        : api;
  }

  private static ApiContract handledBy(HandlerMethod handler, ApiContract configured) {
    String className = handler.method().getDeclaringClass().getName();
    return configured.toBuilder()
        .mode(ApiMode.of(handler.isSync()))
        .source(configured.source().and(className, handler.method().getName()))
        .build();
  }
}
