package dev.footbridge.jvm;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Keeps the class files that a compiler writes in memory. */
final class MemoryFileManager extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, byte[]> byName = new HashMap<>();
  private final Map<String, String> sourceOf = new HashMap<>();

  MemoryFileManager(JavaFileManager files) {
    super(files);
  }

  CompiledClasses classes() {
    return new CompiledClasses(byName, sourceOf);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, @Nullable FileObject sibling) {
    if (sibling != null) {
      sourceOf.put(className, sibling.getName());
    }
    return new ClassFile(className);
  }

  private final class ClassFile extends SimpleJavaFileObject {
    private final String className;

    ClassFile(String className) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
      this.className = className;
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          byName.put(className, toByteArray());
        }
      };
    }
  }
}
