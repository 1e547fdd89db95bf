package dev.footbridge.jvm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the class files that a compiler writes in memory, and shows it others that are in memory,
 * in the place of those of the same names on the class path.
 */
final class MemoryFileManager extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, byte[]> byName = new HashMap<>();
  private final Map<String, String> sourceOf = new HashMap<>();

  private final Map<String, byte[]> known;

  /**
   * Creates a file manager.
   *
   * @param known class files by binary names, which the compiler finds first
   */
  MemoryFileManager(JavaFileManager files, Map<String, byte[]> known) {
    super(files);
    this.known = known;
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

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    Iterable<JavaFileObject> files = super.list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(Kind.CLASS) || known.isEmpty()) {
      return files;
    }
    List<JavaFileObject> all = new ArrayList<>();
    known.forEach(
        (name, bytes) -> {
          if (packageOf(name).equals(packageName)) {
            all.add(new KnownClass(name, bytes));
          }
        });
    for (JavaFileObject file : files) {
      if (!isHidden(super.inferBinaryName(location, file))) {
        all.add(file);
      }
    }
    return all;
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof KnownClass known ? known.name : super.inferBinaryName(location, file);
  }

  /** Returns whether a class, or the one around it, is in memory. */
  private boolean isHidden(@Nullable String name) {
    if (name == null) {
      return false;
    }
    int nested = name.indexOf('$');
    return known.containsKey(name) || (nested > 0 && known.containsKey(name.substring(0, nested)));
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static URI uriOf(String className) {
    return URI.create("memory:///" + className.replace('.', '/') + ".class");
  }

  /** A class file in memory. */
  private static final class KnownClass extends SimpleJavaFileObject {
    private final String name;
    private final byte[] bytes;

    KnownClass(String name, byte[] bytes) {
      super(uriOf(name), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private final class ClassFile extends SimpleJavaFileObject {
    private final String className;

    ClassFile(String className) {
      super(uriOf(className), Kind.CLASS);
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
