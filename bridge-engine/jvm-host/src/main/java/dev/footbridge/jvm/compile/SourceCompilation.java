package dev.footbridge.jvm.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What to compile, and with what. */
public final class SourceCompilation {
  private final List<SourceText> sources;
  private final List<SourceText> javaSources;
  private final List<Path> classpath;

  /** Creates the description of a compilation. */
  public SourceCompilation(
      List<SourceText> sources, List<SourceText> javaSources, List<Path> classpath) {
    this.sources = List.copyOf(Objects.requireNonNull(sources, "sources"));
    this.javaSources = List.copyOf(Objects.requireNonNull(javaSources, "javaSources"));
    this.classpath = List.copyOf(Objects.requireNonNull(classpath, "classpath"));
  }

  /** Returns the sources in the compiler's own language, at least one. */
  public List<SourceText> sources() {
    return sources;
  }

  /**
   * Returns the plugins' {@code .java} files, which {@link #sources()} may name; they are compiled
   * afterwards, against the classes of {@code sources}.
   */
  public List<SourceText> javaSources() {
    return javaSources;
  }

  /**
   * Returns folders and jars, in the order in which classes are searched. If imports are mapped,
   * the first entry is a jar with our classes under the documented names.
   */
  public List<Path> classpath() {
    return classpath;
  }
}
