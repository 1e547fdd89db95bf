package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.SourceFolder;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a script takes from the shared modules, written as scripts of its kind do. */
final class Imports {
  private final String file;
  private final ModuleKind kind;
  private final String ending;
  private final String quote;
  private final Map<Shared, Set<String>> names = new EnumMap<>(Shared.class);
  private final Map<Shared, String> wholes = new EnumMap<>(Shared.class);

  Imports(String file, ModuleKind kind, Dice dice) {
    this.file = file;
    this.kind = kind;
    this.ending = dice.chance(35) ? ".js" : "";
    this.quote = dice.chance(80) ? "'" : "\"";
  }

  /** Adds exports of the module. */
  void add(Shared module, Collection<String> exports) {
    names.computeIfAbsent(module, each -> new TreeSet<>()).addAll(exports);
  }

  /** Adds, as {@code name}, the default export of an ES module or all of a CommonJS module. */
  void addWhole(Shared module, String name) {
    wholes.put(module, name);
  }

  /** Returns the statements, one a line. */
  String text() {
    Set<Shared> modules = EnumSet.noneOf(Shared.class);
    modules.addAll(names.keySet());
    modules.addAll(wholes.keySet());
    StringBuilder imports = new StringBuilder();
    StringBuilder requires = new StringBuilder();
    for (Shared module : modules) {
      if (kind == ModuleKind.ES || (kind == ModuleKind.MIXED && !module.isCommonJs())) {
        imports.append(importOf(module));
      } else {
        requires.append(requireOf(module));
      }
    }
    return imports.append(requires).toString();
  }

  private String importOf(Shared module) {
    String whole = wholes.getOrDefault(module, "");
    String list = names.containsKey(module) ? list(module) : "";
    String separator = whole.isEmpty() || list.isEmpty() ? "" : ", ";
    return "import " + whole + separator + list + " from " + from(module) + "\n";
  }

  private String requireOf(Shared module) {
    String text = "";
    if (names.containsKey(module)) {
      text += "const " + list(module) + " = require(" + from(module) + ")\n";
    }
    if (wholes.containsKey(module)) {
      String member = module.isCommonJs() ? "" : ".default";
      text += "const " + wholes.get(module) + " = require(" + from(module) + ")" + member + "\n";
    }
    return text;
  }

  private String list(Shared module) {
    return "{ " + String.join(", ", names.getOrDefault(module, Set.of())) + " }";
  }

  private String from(Shared module) {
    return quote + SourceFolder.relative(file, module.path() + ending) + quote;
  }
}
