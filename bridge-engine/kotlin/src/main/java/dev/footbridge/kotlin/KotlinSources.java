package dev.footbridge.kotlin;

import dev.footbridge.jvm.compile.ClassOutput;
import dev.footbridge.jvm.compile.SourceCompilation;
import dev.footbridge.jvm.compile.SourceCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Compiles Kotlin sources with Kotlin's own compiler, in this process. Its warnings are not
 * reported. Loads the compiler only to compile.
 */
public final class KotlinSources implements SourceCompiler {
  /** Creates a compiler. */
  public KotlinSources() {}

  @Override
  public String ending() {
    return ".kt";
  }

  @Override
  public String version() {
    Properties versions = new Properties();
    try (InputStream file = KotlinSources.class.getResourceAsStream("version.properties")) {
      versions.load(Objects.requireNonNull(file, "version.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a resource of this jar", e);
    }
    return "Kotlin " + versions.getProperty("kotlin");
  }

  @Override
  public synchronized void compile(SourceCompilation compilation, ClassOutput output) {
    Objects.requireNonNull(compilation, "compilation");
    Objects.requireNonNull(output, "output");
    try (WorkFolder folder = new WorkFolder()) {
      folder.write(compilation.sources());
      folder.write(compilation.javaSources());
      CompilerRun run = new CompilerRun(folder, compilation.classpath());
      run.start();
      folder.read(run.sourceOf(), output);
    } catch (IOException e) {
      throw new UncheckedIOException("compiling Kotlin in a temporary folder", e);
    }
  }
}
