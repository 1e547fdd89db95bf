package dev.footbridge.engine;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts stand-ins in the place of handlers, when an engine is built. */
final class StandInTable {
  private final Map<String, Handler> custom;
  private final Map<String, Handler> builtIn;
  private final Map<String, ApiContract> known;
  private final Set<String> configured = new TreeSet<>();

  /**
   * Creates a table.
   *
   * @param custom the custom tier's handlers by name, to be changed
   * @param builtIn the built-in tier's handlers by name, to be changed
   * @param known the APIs that are configured or handled, by name
   * @param config those that are configured
   */
  StandInTable(
      Map<String, Handler> custom,
      Map<String, Handler> builtIn,
      Map<String, ApiContract> known,
      List<ApiContract> config) {
    this.custom = custom;
    this.builtIn = builtIn;
    this.known = new TreeMap<>(known);
    config.forEach(api -> configured.add(api.name()));
  }

  void add(StandIns standIns, Problems problems) {
    for (ApiContract api : standIns.claim(new ArrayList<>(known.values()), problems)) {
      String name = api.name();
      if (ApiTable.SHIM_APIS.contains(name)) {
        problems.accept(
            Problem.error(
                ProblemCode.MOCK_API,
                api.source(),
                "'" + name + "' is answered in JavaScript, and nothing can stand in for it",
                ""));
        continue;
      }
      builtIn.computeIfPresent(name, (n, real) -> new StandInHandler(n, real.isSync(), real));
      if (custom.containsKey(name) || configured.contains(name) || !builtIn.containsKey(name)) {
        custom.compute(name, (n, real) -> standIn(api, real));
      }
    }
  }

  private StandInHandler standIn(ApiContract api, @Nullable Handler real) {
    ApiMode mode = known.getOrDefault(api.name(), api).mode();
    boolean sync = real == null ? mode == ApiMode.SYNC : real.isSync();
    return new StandInHandler(api.name(), sync, real);
  }
}
