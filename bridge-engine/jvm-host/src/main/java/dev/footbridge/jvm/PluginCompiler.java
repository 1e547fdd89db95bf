package dev.footbridge.jvm;

import dev.footbridge.engine.config.BridgeConfigurationException;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles plugins with the compiler of this JDK, from memory to memory. */
final class PluginCompiler {
  private PluginCompiler() {}

  /**
   * Compiles {@code sources} together.
   *
   * @throws BridgeConfigurationException if they do not compile, with what the compiler printed; or
   *     if this Java has no compiler
   */
  static CompiledClasses compile(List<SourceFile> sources, List<Path> classpath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw TextFile.problem(
          sources.get(0).getName()
              + " needs a compiler, but the Java at "
              + System.getProperty("java.home")
              + " has none; set JAVA_HOME to a JDK, or name the compiled class");
    }
    String path =
        classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    // -sourcepath: nothing but the given sources, or the cache would not know of the others.
    List<String> options =
        List.of("-g", "-parameters", "-proc:none", "-nowarn", "-sourcepath", "", "-cp", path);
    StringWriter printed = new StringWriter();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        MemoryFileManager output = new MemoryFileManager(files)) {
      if (compiler.getTask(printed, output, null, options, null, sources).call()) {
        return output.classes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("compiling in memory", e);
    }
    throw TextFile.problem(printed.toString().stripTrailing());
  }
}
