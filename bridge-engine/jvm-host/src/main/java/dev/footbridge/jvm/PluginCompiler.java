package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ImportMapping;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles plugins in memory, with the compiler of this JDK. */
final class PluginCompiler {
  private PluginCompiler() {}

  /**
   * Compiles {@code sources} together.
   *
   * @param known class files by binary names, which come before the class path
   * @param imports the mapping that {@code known} follows, for messages
   * @throws BridgeConfigurationException with all compilation errors, in the compiler's own words;
   *     or if this Java has no compiler
   */
  static CompiledClasses compile(
      List<SourceFile> sources,
      List<Path> classpath,
      Map<String, byte[]> known,
      ImportMapping imports) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw TextFile.problem(
          ProblemCode.PLUGIN_SOURCE,
          sources.get(0).getName(),
          "this needs a compiler, but the Java at " + System.getProperty("java.home") + " has none",
          "set JAVA_HOME to a JDK, or name the compiled class");
    }
    String path =
        classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    // -sourcepath: only the given sources, because the cache's key does not cover others.
    List<String> options =
        List.of("-g", "-parameters", "-proc:none", "-nowarn", "-sourcepath", "", "-cp", path);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8);
        MemoryFileManager output = new MemoryFileManager(files, known)) {
      if (compiler.getTask(null, output, diagnostics, options, null, sources).call()) {
        return output.classes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("compiling in memory", e);
    }
    throw new BridgeConfigurationException(
        new CompilerMessages(imports, known)
            .problems(
                diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .toList()));
  }
}
