package dev.footbridge.engine;

import dev.footbridge.engine.config.CustomApi;
import dev.footbridge.engine.config.CustomApiConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts stand-ins in the place of handlers, when an engine is built. */
final class StandInTable {
  private final Map<String, Handler> custom;
  private final Map<String, Handler> builtIn;
  private final Map<String, StandIns.Api> known = new TreeMap<>();
  private final Set<String> configured = new HashSet<>();

  /**
   * Creates a table.
   *
   * @param custom the custom tier's handlers by name, to be changed
   * @param builtIn the built-in tier's handlers by name, to be changed
   */
  StandInTable(Map<String, Handler> custom, Map<String, Handler> builtIn, CustomApiConfig config) {
    this.custom = custom;
    this.builtIn = builtIn;
    builtIn.forEach(this::know);
    for (CustomApi api : config.apis()) {
      configured.add(api.name());
      known.put(api.name(), new StandIns.Api(api.name(), api.sync(), false));
    }
    custom.forEach(this::know);
  }

  void add(StandIns standIns, List<String> problems, List<String> warnings) {
    for (StandIns.Api api :
        standIns.claim(new ArrayList<>(known.values()), problems::add, warnings::add)) {
      String name = api.name();
      if (ApiTable.SHIM_APIS.contains(name)) {
        problems.add("'" + name + "' is answered in JavaScript, and nothing can stand in for it");
        continue;
      }
      builtIn.computeIfPresent(name, (n, real) -> new StandInHandler(n, real.isSync(), real));
      if (custom.containsKey(name) || configured.contains(name) || !builtIn.containsKey(name)) {
        custom.compute(name, (n, real) -> standIn(api, real));
      }
    }
  }

  private StandInHandler standIn(StandIns.Api api, @Nullable Handler real) {
    StandIns.Api there = known.get(api.name());
    boolean sync = real != null ? real.isSync() : there != null ? there.isSync() : api.isSync();
    return new StandInHandler(api.name(), sync, real);
  }

  private void know(String name, Handler handler) {
    known.put(name, new StandIns.Api(name, handler.isSync(), true));
  }
}
