package dev.footbridge.jvm;

import java.net.URI;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** One {@code .java} file, read once. The compiler's messages name it by the given path. */
final class SourceFile extends SimpleJavaFileObject {
  private final String path;
  private final String text;

  private SourceFile(String path, URI uri, String text) {
    super(uri, Kind.SOURCE);
    this.path = path;
    this.text = text;
  }

  static SourceFile read(String path) {
    Path file = Path.of(path);
    return new SourceFile(path, file.toUri(), TextFile.read(file));
  }

  @Override
  public String getName() {
    return path;
  }

  String text() {
    return text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
