package dev.footbridge.engine.internal.api;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.internal.plugin.HandlerTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The handlers of both tiers by name, with interceptors in front where there are any. */
final class ApiHandlers {
  private final Map<String, Handler> custom = new LinkedHashMap<>();
  private final Map<String, Handler> builtIn = new TreeMap<>();

  /**
   * Creates the table.
   *
   * @param logicApis what the logic layers of programs answer, where no plugin does
   */
  ApiHandlers(HandlerTable plugins, Set<String> logicApis) {
    plugins.builtIn().forEach((event, method) -> builtIn.put(event, new MethodHandler(method)));
    logicApis.forEach(event -> builtIn.putIfAbsent(event, new LogicHandler(event)));
    plugins.custom().forEach((event, method) -> custom.put(event, new MethodHandler(method)));
  }

  /** Returns the custom tier's handlers. */
  Map<String, Handler> custom() {
    return custom;
  }

  /** Returns the built-in tier's handlers. */
  Map<String, Handler> builtIn() {
    return builtIn;
  }

  /**
   * Puts interceptors in front of handlers.
   *
   * @param known the APIs that are configured or handled, by name
   * @param config the configured APIs
   * @return the APIs that were unknown, and that the factory puts on {@code wx}
   */
  List<ApiContract> intercept(
      InterceptorFactory factory,
      Map<String, ApiContract> known,
      List<ApiContract> config,
      Problems problems) {
    Set<String> configured = new TreeSet<>();
    config.forEach(api -> configured.add(api.name()));
    List<ApiContract> onWx = new ArrayList<>();
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
        ApiMode mode = known.getOrDefault(name, api).mode();
        custom.compute(name, (n, real) -> intercepted(n, mode, real));
      }
      if (!known.containsKey(name) && factory.isOnWx(api)) {
        onWx.add(api);
      }
    }
    return onWx;
  }

  private static InterceptedHandler intercepted(String name, ApiMode mode, @Nullable Handler real) {
    boolean sync = real == null ? mode == ApiMode.SYNC : real.isSync();
    return new InterceptedHandler(name, sync, real);
  }
}
