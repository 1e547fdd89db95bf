package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ClassFiles;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.imports.ImportRemapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives classes that were just compiled our names in the place of documented ones. */
final class CompiledMapping {
  private final ImportMapping imports;
  private final ClassFiles files;

  CompiledMapping(ImportMapping imports, ClassFiles files) {
    this.imports = imports;
    this.files = files;
  }

  /**
   * Maps the classes.
   *
   * @throws BridgeConfigurationException if one has a documented name itself
   */
  CompiledClasses map(CompiledClasses compiled) {
    ImportRemapper remapper = new ImportRemapper(imports, files.after(compiled.files()));
    List<Problem> problems = new ArrayList<>();
    Map<String, byte[]> mapped = new TreeMap<>();
    compiled
        .byName()
        .forEach(
            (name, bytes) -> {
              if (imports.oursOf(name) != null) {
                problems.add(declared(name, compiled.sourceOf().getOrDefault(name, "")));
              } else {
                mapped.put(name, remapper.remap(bytes, problems::add));
              }
            });
    if (!problems.isEmpty()) {
      throw new BridgeConfigurationException(problems);
    }
    return new CompiledClasses(mapped, compiled.sourceOf());
  }

  private Problem declared(String name, String source) {
    return Problem.error(
        ProblemCode.IMPORT_MAPPING,
        Location.inFile(source),
        "the file declares "
            + name
            + ", which the import mapping '"
            + imports.name()
            + "' replaces by "
            + imports.oursOf(name),
        "remove the file, or the type from the mapping");
  }
}
