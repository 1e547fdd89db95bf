package dev.footbridge.engine.internal.api;

import dev.footbridge.engine.config.CustomApi;
import dev.footbridge.engine.config.CustomApiConfig;
import dev.footbridge.engine.intercept.InterceptorFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts interceptors in front of handlers when an engine is built. */
final class InterceptorTable {
  private final Map<String, Handler> custom;
  private final Map<String, Handler> builtIn;
  private final Map<String, InterceptorFactory.Api> known = new TreeMap<>();
  private final Set<String> configured = new HashSet<>();

  /**
   * Creates a table.
   *
   * @param custom the custom tier's handlers by name, to be changed
   * @param builtIn the built-in tier's handlers by name, to be changed
   */
  InterceptorTable(
      Map<String, Handler> custom, Map<String, Handler> builtIn, CustomApiConfig config) {
    this.custom = custom;
    this.builtIn = builtIn;
    builtIn.forEach(this::know);
    for (CustomApi api : config.apis()) {
      configured.add(api.name());
      known.put(api.name(), new InterceptorFactory.Api(api.name(), api.sync(), false));
    }
    custom.forEach(this::know);
  }

  void add(InterceptorFactory factory, List<String> problems, List<String> warnings) {
    for (InterceptorFactory.Api api :
        factory.claim(new ArrayList<>(known.values()), problems::add, warnings::add)) {
      String name = api.name();
      if (ApiTable.SHIM_APIS.contains(name)) {
        problems.add("'" + name + "' is answered in JavaScript, and cannot be intercepted");
        continue;
      }
      builtIn.computeIfPresent(name, (n, real) -> new InterceptedHandler(n, real.isSync(), real));
      if (custom.containsKey(name) || configured.contains(name) || !builtIn.containsKey(name)) {
        custom.compute(name, (n, real) -> intercepted(api, real));
      }
    }
  }

  private InterceptedHandler intercepted(InterceptorFactory.Api api, @Nullable Handler real) {
    InterceptorFactory.Api there = known.get(api.name());
    boolean sync = real != null ? real.isSync() : there != null ? there.isSync() : api.isSync();
    return new InterceptedHandler(api.name(), sync, real);
  }

  private void know(String name, Handler handler) {
    known.put(name, new InterceptorFactory.Api(name, handler.isSync(), true));
  }
}
