package dev.footbridge.program.module;

import dev.footbridge.program.files.ProgramFiles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The modules that a running program has, with what the names in them lead to. It grows as pages
 * are opened: {@link #add} returns only what is new.
 *
 * <p>Not safe for use by several threads. The modules of one addition have to be defined before
 * those of the next, which leaves them out.
 */
public final class ModuleGraph {
  private final ModuleResolver resolver;
  private final Function<String, ModuleNeeds> needs;
  private final ComputedModules computed;
  private final Set<String> known = new HashSet<>();

  /**
   * Creates a graph without modules.
   *
   * @param needs returns what the module of a path asks for; called once for each. A module that
   *     cannot be read or converted needs nothing: its definition throws (rule W17).
   */
  public ModuleGraph(
      ProgramFiles files, ModuleResolver resolver, Function<String, ModuleNeeds> needs) {
    this.computed = new ComputedModules(Objects.requireNonNull(files, "files"));
    this.resolver = Objects.requireNonNull(resolver, "resolver");
    this.needs = Objects.requireNonNull(needs, "needs");
  }

  /** What a graph got. Immutable. */
  public static final class Addition {
    private final List<String> modules;
    private final Map<String, Map<String, Resolution>> names;

    private Addition(List<String> modules, Map<String, Map<String, Resolution>> names) {
      this.modules = List.copyOf(modules);
      this.names = Map.copyOf(names);
    }

    /** Returns the paths of the new modules, each after those that it needs, but for cycles. */
    public List<String> modules() {
      return modules;
    }

    /**
     * Returns what the names in the new modules lead to: by the module's path, then by the name as
     * it is written. A module without names is left out.
     */
    public Map<String, Map<String, Resolution>> names() {
      return names;
    }
  }

  /** A module whose needs are being added. */
  private record Step(String module, Iterator<String> needed) {}

  /**
   * Adds a module and all that it needs.
   *
   * @param path the path of a file, as {@link Resolution#path} returns it
   * @return what is new; empty if the module was there
   */
  public Addition add(String path) {
    Objects.requireNonNull(path, "path");
    List<String> modules = new ArrayList<>();
    Map<String, Map<String, Resolution>> names = new LinkedHashMap<>();
    Deque<Step> steps = new ArrayDeque<>(); // no recursion: chains of modules may be long
    begin(path, names, steps);
    while (!steps.isEmpty()) {
      Step step = steps.getLast();
      if (step.needed().hasNext()) {
        begin(step.needed().next(), names, steps);
      } else {
        modules.add(step.module());
        steps.removeLast();
      }
    }
    return new Addition(modules, names);
  }

  private void begin(String module, Map<String, Map<String, Resolution>> names, Deque<Step> steps) {
    if (!known.add(module)) {
      return;
    }
    ModuleNeeds asked = needs.apply(module);
    Map<String, Resolution> resolutions = new LinkedHashMap<>();
    Set<String> needed = new LinkedHashSet<>();
    for (String name : asked.modules()) {
      String path = resolve(module, name, resolutions).path();
      if (path != null) {
        needed.add(path);
      }
    }
    asked.later().forEach(name -> resolve(module, name, resolutions));
    if (asked.hasComputed()) {
      needed.addAll(computed.of(module));
    }
    if (!resolutions.isEmpty()) {
      names.put(module, Map.copyOf(resolutions));
    }
    steps.addLast(new Step(module, needed.iterator()));
  }

  private Resolution resolve(String module, String name, Map<String, Resolution> resolutions) {
    return resolutions.computeIfAbsent(name, asked -> resolver.resolve(module, asked));
  }

  /** Returns whether a module was added. */
  public boolean contains(String path) {
    Objects.requireNonNull(path, "path");
    return known.contains(path);
  }

  /** Returns the paths of all modules, in no order. */
  public Collection<String> modules() {
    return Set.copyOf(known);
  }
}
