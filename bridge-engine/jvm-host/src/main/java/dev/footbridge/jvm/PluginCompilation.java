package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.jvm.compile.SourceCompilation;
import dev.footbridge.jvm.compile.SourceCompiler;
import dev.footbridge.jvm.compile.SourceText;
import dev.footbridge.jvm.imports.ClassFiles;
import dev.footbridge.jvm.imports.DocumentedClasses;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.imports.MissingImports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles the sources of plugins together, unchanged (rule I2): compilers find our classes under
 * the documented names, and what they write gets our names.
 */
final class PluginCompilation {
  private final List<SourceFile> sources;
  private final List<Path> classpath;
  private final ImportMapping imports;
  private final ClassFiles files;

  /**
   * Prepares a compilation.
   *
   * @param files finds our types
   */
  PluginCompilation(
      List<SourceFile> sources, List<Path> classpath, ImportMapping imports, ClassFiles files) {
    this.sources = sources;
    this.classpath = classpath;
    this.imports = imports;
    this.files = files;
  }

  /**
   * Compiles the sources; those of other languages first, with Java's in sight.
   *
   * @throws BridgeConfigurationException with all compilation errors
   */
  CompiledClasses compile() {
    Map<String, byte[]> documented =
        imports.isEmpty() ? Map.of() : DocumentedClasses.of(imports, files);
    List<SourceFile> java = new ArrayList<>();
    List<SourceFile> others = new ArrayList<>();
    sources.forEach(each -> (SourceCompilers.isSource(each.getName()) ? others : java).add(each));
    Map<String, byte[]> byName = new TreeMap<>();
    Map<String, String> sourceOf = new TreeMap<>();
    if (!others.isEmpty()) {
      compileOthers(others, java, documented, byName, sourceOf);
    }
    if (!java.isEmpty()) {
      Map<String, byte[]> known = new TreeMap<>(documented);
      known.putAll(byName);
      CompiledClasses compiled = PluginCompiler.compile(java, classpath, known, imports);
      byName.putAll(compiled.byName());
      sourceOf.putAll(compiled.sourceOf());
    }
    CompiledClasses compiled = new CompiledClasses(byName, sourceOf);
    return imports.isEmpty() ? compiled : new CompiledMapping(imports, files).map(compiled);
  }

  private void compileOthers(
      List<SourceFile> others,
      List<SourceFile> java,
      Map<String, byte[]> documented,
      Map<String, byte[]> byName,
      Map<String, String> sourceOf) {
    SourceCompiler compiler = SourceCompilers.of(others.get(0).getName());
    try (TemporaryJar jar = new TemporaryJar(documented)) {
      List<Path> all = new ArrayList<>(jar.path().stream().toList());
      all.addAll(classpath);
      compiler.compile(
          new SourceCompilation(texts(others), texts(java), all),
          (name, bytes, source) -> {
            byName.put(name, bytes);
            sourceOf.put(name, source);
          });
    } catch (BridgeConfigurationException e) {
      Map<String, String> texts = new TreeMap<>();
      others.forEach(each -> texts.put(each.getName(), each.text()));
      throw new BridgeConfigurationException(
          MissingImports.explained(imports, e.problems(), texts));
    }
  }

  private static List<SourceText> texts(List<SourceFile> sources) {
    return sources.stream().map(each -> new SourceText(each.getName(), each.text())).toList();
  }
}
