package dev.footbridge.jvm;

import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ClassFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Class files in memory.
 *
 * @param byName the class files by binary class name
 * @param sourceOf the path of the source file of each class, as it was given
 */
record CompiledClasses(Map<String, byte[]> byName, Map<String, String> sourceOf) {
  static final CompiledClasses NONE = new CompiledClasses(Map.of(), Map.of());

  CompiledClasses {
    byName = new TreeMap<>(byName);
    sourceOf = new TreeMap<>(sourceOf);
  }

  byte @Nullable [] find(String name) {
    return byName.get(name);
  }

  /** Returns these class files by internal names. */
  ClassFiles files() {
    return internalName -> find(internalName.replace('/', '.'));
  }

  /** Returns the names of the classes of a source file. */
  List<String> in(String source) {
    return byName.keySet().stream().filter(name -> source.equals(sourceOf.get(name))).toList();
  }

  /** Returns the names of the classes of a source file that name {@code annotation}. */
  List<String> naming(Class<?> annotation, String source) {
    byte[] type = annotation.descriptorString().getBytes(StandardCharsets.UTF_8);
    return byName.entrySet().stream()
        .filter(each -> source.equals(sourceOf.get(each.getKey())))
        .filter(each -> ClassFiles.contains(each.getValue(), type))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the name of the class that a source file is named after. */
  String mainClassOf(String source) {
    String file = String.valueOf(Path.of(source).getFileName());
    String simple = file.substring(0, file.lastIndexOf('.'));
    for (Map.Entry<String, String> entry : sourceOf.entrySet()) {
      String name = entry.getKey();
      boolean named = name.substring(name.lastIndexOf('.') + 1).equals(simple);
      if (named && entry.getValue().equals(source)) {
        return name;
      }
    }
    throw TextFile.problem(
        ProblemCode.PLUGIN_SOURCE,
        source,
        "the file declares no class " + simple,
        "give the plugin's class the name of its file");
  }
}
