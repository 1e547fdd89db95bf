package dev.footbridge.engine.internal.plugin;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All handlers of an engine, by tier and name. Immutable (rules D5, D6). */
public final class HandlerTable {
  private final Map<String, HandlerMethod> custom = new TreeMap<>();
  private final Map<String, HandlerMethod> builtIn = new TreeMap<>();
  private final List<PluginSource> plugins;

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
    for (int i = 0; i < plugins.size(); i++) {
      PluginScan scan = new PluginScan(plugins.get(i), i, rules);
      scan.handlers().forEach(h -> table.add(h, scan, problems));
      problems.addAll(scan.problems());
    }
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

  /** Returns the plugins; {@link HandlerMethod#plugin()} is an index into this list. */
  public List<PluginSource> plugins() {
    return plugins;
  }

  private void add(HandlerMethod handler, PluginScan scan, Problems problems) {
    Map<String, HandlerMethod> tier = scan.isSecondary() ? custom : builtIn;
    HandlerMethod earlier = tier.put(handler.event(), handler);
    if (earlier == null || (scan.replaces() && earlier.plugin() != handler.plugin())) {
      return;
    }
    problems.accept(
        Problem.error(
            ProblemCode.HANDLER_TWICE,
            Location.inMethod(handler.method()),
            "@JsEvent \"" + handler.event() + "\" is already handled by " + earlier.describe(),
            "use another name, or register the later plugin as a replacement"));
  }
}
