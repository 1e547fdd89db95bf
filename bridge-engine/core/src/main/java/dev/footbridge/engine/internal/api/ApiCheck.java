package dev.footbridge.engine.internal.api;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.observe.BridgeCall;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what does not fit between the configuration, the handlers and the permissions. */
final class ApiCheck {
  private static final Set<String> RESERVED = Set.of("canIUse", BridgeCall.NATIVE);

  private final Set<String> custom;
  private final Problems problems;

  /**
   * Creates a check.
   *
   * @param custom the names of the custom tier's handlers
   * @param problems takes what is found
   */
  ApiCheck(Set<String> custom, Problems problems) {
    this.custom = custom;
    this.problems = problems;
  }

  /**
   * Checks one configured API.
   *
   * @param known the same, with the mode and the place of its handler
   * @param standsBack whether a built-in of its name stays in its place (rule C4)
   * @param builtIn the built-in of its name that has a handler; null if there is none
   */
  void configured(
      ApiContract api,
      @Nullable Handler handler,
      ApiContract known,
      boolean standsBack,
      @Nullable ApiContract builtIn) {
    String quoted = "\"" + api.name() + "\"";
    if (RESERVED.contains(api.name())) {
      problems.accept(
          Problem.error(
              ProblemCode.API_NAME,
              api.source(),
              quoted + " is reserved for the bridge and cannot be configured",
              "rename it"));
    } else if (handler == null && builtIn != null && !isOurs(builtIn)) {
      problems.accept(
          Problem.warning(
              standsBack ? ProblemCode.BUILT_IN_STAYS : ProblemCode.NO_HANDLER,
              api.source(),
              quoted
                  + " has no handler of the custom tier; "
                  + builtIn.source().javaPlace()
                  + " is one of the built-in tier, to which this file does not apply",
              "write @JsPlugin(secondary = true) for a custom API"));
    } else if (handler == null && standsBack) {
      problems.accept(
          Problem.warning(
              ProblemCode.BUILT_IN_STAYS,
              api.source(),
              "the built-in wx." + api.name() + " is kept, since \"overwriteWxApi\" is not true",
              "remove the entry, or register a handler and set \"overwriteWxApi\": true to replace"
                  + " it"));
    } else if (handler == null) {
      problems.accept(
          Problem.warning(
              ProblemCode.NO_HANDLER,
              api.source(),
              "no handler is registered for " + quoted + ", its calls will fail",
              Nearest.question(api.name(), custom)));
    } else if (handler.isSync() != api.isSync()) {
      problems.accept(
          Problem.error(
              ProblemCode.API_MODE,
              known.source(),
              quoted
                  + " has \"sync\": "
                  + api.isSync()
                  + ", but its handler is "
                  + (handler.isSync() ? "synchronous" : "asynchronous"),
              "write \"sync\": " + handler.isSync() + ", or change what the handler returns"));
    }
  }

  /**
   * Checks that each restriction has an effect (rule X3).
   *
   * @param names what not every program may use
   * @param known the names of all APIs, the shim's with them
   * @param wx the names that the engine puts on {@code wx}
   * @param overwriteWxApi whether those win over the shim's
   */
  void restricted(Set<String> names, Set<String> known, Set<String> wx, boolean overwriteWxApi) {
    for (String name : names) {
      boolean reachesEngine =
          name.equals(BridgeCall.NATIVE) || (overwriteWxApi && wx.contains(name));
      if (ShimApis.NAMES.contains(name) && !reachesEngine) {
        problems.accept(
            Problem.error(
                ProblemCode.NOT_RESTRICTABLE,
                Location.NONE,
                "permissions: \""
                    + name
                    + "\" is answered in JavaScript, without the engine, and cannot be restricted",
                "remove restrict(\"" + name + "\")"));
      } else if (!known.contains(name)) {
        problems.accept(
            Problem.warning(
                ProblemCode.RESTRICTS_NOTHING,
                Location.NONE,
                "permissions: no API \""
                    + name
                    + "\" is registered or configured, restricting it has no effect",
                Nearest.question(name, known)));
      }
    }
  }

  /** Returns whether the engine, or its host, brings a built-in along. */
  static boolean isOurs(ApiContract builtIn) {
    String name = builtIn.source().className();
    return name == null
        || name.startsWith("dev.footbridge.engine.builtin.")
        || name.startsWith("dev.footbridge.program.api.");
  }
}
