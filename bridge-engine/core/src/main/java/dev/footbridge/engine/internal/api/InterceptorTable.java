package dev.footbridge.engine.internal.api;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.intercept.InterceptorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts interceptors in front of handlers when an engine is built. */
final class InterceptorTable {
  private final Map<String, Handler> custom;
  private final Map<String, Handler> builtIn;
  private final Map<String, ApiContract> known;
  private final Set<String> configured = new TreeSet<>();

  /**
   * Creates a table.
   *
   * @param custom the custom tier's handlers by name; modified
   * @param builtIn the built-in tier's handlers by name; modified
   * @param known the APIs that are configured or handled, by name
   * @param config the configured APIs
   */
  InterceptorTable(
      Map<String, Handler> custom,
      Map<String, Handler> builtIn,
      Map<String, ApiContract> known,
      List<ApiContract> config) {
    this.custom = custom;
    this.builtIn = builtIn;
    this.known = new TreeMap<>(known);
    config.forEach(api -> configured.add(api.name()));
  }

  void add(InterceptorFactory factory, Problems problems) {
    for (ApiContract api : factory.claim(new ArrayList<>(known.values()), problems)) {
      String name = api.name();
      if (ShimApis.NAMES.contains(name)) {
        problems.accept(
            Problem.error(
                ProblemCode.MOCK_API,
                api.source(),
                "'" + name + "' is answered in JavaScript and cannot be intercepted",
                ""));
        continue;
      }
      builtIn.computeIfPresent(name, (n, real) -> new InterceptedHandler(n, real.isSync(), real));
      if (custom.containsKey(name) || configured.contains(name) || !builtIn.containsKey(name)) {
        custom.compute(name, (n, real) -> intercepted(api, real));
      }
    }
  }

  private InterceptedHandler intercepted(ApiContract api, @Nullable Handler real) {
    ApiMode mode = known.getOrDefault(api.name(), api).mode();
    boolean sync = real == null ? mode == ApiMode.SYNC : real.isSync();
    return new InterceptedHandler(api.name(), sync, real);
  }
}
