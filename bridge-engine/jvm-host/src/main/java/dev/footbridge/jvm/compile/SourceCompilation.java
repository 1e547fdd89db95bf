package dev.footbridge.jvm.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What to compile, and with what.
 *
 * @param sources the sources in the compiler's own language, at least one
 * @param javaSources the plugins' {@code .java} files, which {@code sources} may name; they are
 *     compiled afterwards, against the classes of {@code sources}
 * @param classpath folders and jars, in the order in which classes are searched. If imports are
 *     mapped, the first entry is a jar with our classes under the documented names.
 */
public record SourceCompilation(
    List<SourceText> sources, List<SourceText> javaSources, List<Path> classpath) {
  /** Creates the description of a compilation. */
  public SourceCompilation {
    sources = List.copyOf(Objects.requireNonNull(sources, "sources"));
    javaSources = List.copyOf(Objects.requireNonNull(javaSources, "javaSources"));
    classpath = List.copyOf(Objects.requireNonNull(classpath, "classpath"));
  }
}
