package dev.footbridge.program.module;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The statements that the function of an ES module begins with, all on the author's first line:
 * they define its exports, so that modules of a circle see them, and then ask for the modules that
 * it imports, in the author's order. Each stands for the place of a declaration.
 */
final class ModuleHead {
  private final ModuleNames names;
  private final List<Load> loads = new ArrayList<>();
  private final Map<String, Load> imported = new HashMap<>();
  private final Map<String, Export> exports = new TreeMap<>();
  private final Map<String, String> readOnly = new LinkedHashMap<>();

  ModuleHead(ModuleNames names) {
    this.names = names;
  }

  /** A module that is asked for: by imports, or by {@code export *}. */
  private static final class Load {
    final String spec;
    final String variable; // empty for export *
    final int origin;
    boolean isRead;

    Load(String spec, String variable, int origin) {
      this.spec = spec;
      this.variable = variable;
      this.origin = origin;
    }
  }

  /** What an export reads, and the offset of its declaration. */
  private record Export(String expression, int origin) {}

  /** Adds a module that is imported, unless it was before. */
  void load(String spec, int origin) {
    loadOf(spec, origin);
  }

  /** Adds a module that is imported; returns the variable that holds it. */
  String read(String spec, int origin) {
    Load load = loadOf(spec, origin);
    load.isRead = true;
    return load.variable;
  }

  private Load loadOf(String spec, int origin) {
    return imported.computeIfAbsent(
        spec,
        key -> {
          Load load = new Load(spec, names.imported(imported.size() + 1), origin);
          loads.add(load);
          return load;
        });
  }

  /** Adds {@code export *}. */
  void star(String spec, int origin) {
    loads.add(new Load(spec, "", origin));
  }

  /** Adds an export. */
  void export(String name, String expression, int origin) {
    exports.put(name, new Export(expression, origin));
  }

  /** Returns what an import becomes where it is assigned to: a property that only has a getter. */
  String readOnly(String local, Imported imported) {
    readOnly.put(local, imported.text());
    return names.readOnly() + SourceText.member(local);
  }

  /** Returns whether it exports anything. */
  boolean hasExports() {
    return !exports.isEmpty() || loads.stream().anyMatch(load -> load.variable.isEmpty());
  }

  /**
   * Inserts the statements at the beginning.
   *
   * @param exportsName what the object of the exports is called
   * @param isLinked whether the object of the exports becomes one of an ES module
   */
  void write(SourceEdits edits, String exportsName, boolean isLinked) {
    if (isLinked) {
      edits.insert(0, names.out() + "(" + exportsName + ", {");
      String separator = "";
      for (Map.Entry<String, Export> each : exports.entrySet()) {
        String getter = SourceText.key(each.getKey()) + ": () => " + each.getValue().expression;
        edits.insert(0, separator + getter, each.getValue().origin);
        separator = ", ";
      }
      edits.insert(0, "});");
    }
    for (Load load : loads) {
      edits.insert(0, statement(load, exportsName), load.origin);
    }
    if (!readOnly.isEmpty()) {
      String getters =
          readOnly.entrySet().stream()
              .map(
                  each ->
                      "get "
                          + SourceText.key(each.getKey())
                          + "() { return "
                          + each.getValue()
                          + "; }")
              .collect(Collectors.joining(", "));
      edits.insert(0, "const " + names.readOnly() + " = {" + getters + "};");
    }
  }

  private String statement(Load load, String exportsName) {
    String spec = SourceText.quote(load.spec);
    if (load.variable.isEmpty()) {
      return names.star() + "(" + exportsName + ", " + spec + ");";
    }
    return (load.isRead ? "const " + load.variable + " = " : "") + names.in() + "(" + spec + ");";
  }
}
