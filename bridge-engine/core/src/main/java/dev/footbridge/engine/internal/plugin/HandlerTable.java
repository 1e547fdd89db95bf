package dev.footbridge.engine.internal.plugin;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.internal.json.ClassOrigin;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All handlers of an engine, by tier and name. Immutable (rules D5, D6). */
public final class HandlerTable {
  private final Map<String, HandlerMethod> custom = new TreeMap<>();
  private final Map<String, HandlerMethod> builtIn = new TreeMap<>();
  private final List<PluginSource> plugins;
  private final Set<Class<?>> registeredTwice = new HashSet<>();

  private HandlerTable(List<PluginSource> plugins) {
    this.plugins = List.copyOf(plugins);
  }

  /**
   * Returns the table of the plugins' handlers.
   *
   * @param problems receives all problems of the plugins; if there are errors, the table is not
   *     usable
   */
  public static HandlerTable of(List<PluginSource> plugins, PluginRules rules, Problems problems) {
    HandlerTable table = new HandlerTable(plugins);
    List<PluginScan> offers = new ArrayList<>();
    for (int i = 0; i < plugins.size(); i++) {
      PluginScan scan = new PluginScan(plugins.get(i), i, rules);
      if (plugins.get(i).offered() != null) {
        offers.add(scan);
      } else {
        scan.handlers().forEach(h -> table.add(h, scan, problems));
      }
      problems.addAll(scan.problems());
    }
    offers.stream()
        .flatMap(scan -> scan.handlers().stream())
        .forEach(offer -> table.builtIn.putIfAbsent(offer.event(), offer));
    return table;
  }

  /** Returns the custom tier's handlers by event, in alphabetical order. */
  public Map<String, HandlerMethod> custom() {
    return Collections.unmodifiableMap(custom);
  }

  /** Returns the built-in tier's handlers by event, in alphabetical order. */
  public Map<String, HandlerMethod> builtIn() {
    return Collections.unmodifiableMap(builtIn);
  }

  private void add(HandlerMethod handler, PluginScan scan, Problems problems) {
    Map<String, HandlerMethod> tier = scan.isSecondary() ? custom : builtIn;
    HandlerMethod earlier = tier.put(handler.event(), handler);
    if (earlier == null || (scan.replaces() && earlier.plugin() != handler.plugin())) {
      return;
    }
    Class<?> plugin = plugins.get(handler.plugin()).type();
    boolean isSamePlugin = earlier.plugin() == handler.plugin();
    if (!isSamePlugin && plugins.get(earlier.plugin()).type() == plugin) {
      if (registeredTwice.add(plugin)) {
        problems.accept(
            Problem.error(
                ProblemCode.HANDLER_TWICE,
                Location.inClass(plugin),
                "the plugin is registered twice",
                "register it once"));
      }
      return;
    }
    problems.accept(
        Problem.error(
            ProblemCode.HANDLER_TWICE,
            Location.inMethod(handler.method()),
            "@JsEvent \""
                + handler.event()
                + "\" is already handled by "
                + nameBeside(earlier.method(), handler.method()),
            isSamePlugin
                ? "use another name"
                : "use another name, or register the later plugin as a replacement"));
  }

  /** Returns the name of a method; in full if {@code other} has the same simple name. */
  private static String nameBeside(Method method, Method other) {
    if (!Names.of(method).equals(Names.of(other))) {
      return Names.of(method);
    }
    if (method.equals(other)) {
      return "the same method";
    }
    Class<?> type = method.getDeclaringClass();
    String name = type.getName() + "." + method.getName();
    if (type == other.getDeclaringClass()) {
      return name + Names.parametersOf(method);
    }
    return type.getName().equals(other.getDeclaringClass().getName())
        ? name + " of " + ClassOrigin.of(type)
        : name + ", here by " + other.getDeclaringClass().getName();
  }
}
