package dev.footbridge.jvm.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Our classes under the documented names, for compilers (rule I2). Without code, and without our
 * nullness annotations. Other classes whose members have mapped types, such as a base class of one,
 * keep their names, but have the documented types.
 */
public final class DocumentedClasses {
  private final ClassMapping toDocumented;
  private final ImportMapping mapping;
  private final ClassFiles files;
  private final List<byte[]> mappedNames;
  private final Map<String, byte[]> all = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> next = new ArrayDeque<>();

  private DocumentedClasses(ImportMapping mapping, ClassFiles files) {
    this.mapping = mapping;
    this.files = files;
    toDocumented = ClassMapping.toDocumented(mapping, this::follow);
    mappedNames =
        mapping.types().values().stream()
            .map(name -> name.replace('.', '/').getBytes(StandardCharsets.UTF_8))
            .toList();
  }

  /**
   * Returns class files by the binary names that a compiler knows them by; nested types too.
   *
   * @param files finds our types; one that is missing is left out
   */
  public static Map<String, byte[]> of(ImportMapping mapping, ClassFiles files) {
    Objects.requireNonNull(mapping, "mapping");
    Objects.requireNonNull(files, "files");
    return new DocumentedClasses(mapping, files).collect();
  }

  private Map<String, byte[]> collect() {
    mapping.types().values().forEach(our -> follow(our.replace('.', '/')));
    while (!next.isEmpty()) {
      String our = next.remove();
      byte[] file = files.find(our);
      if (file != null && isConcerned(our, file)) {
        add(our, file);
      }
    }
    return all;
  }

  /** Looks at a class later, if it may have a member of a mapped type. */
  private void follow(String internalName) {
    if (!internalName.startsWith("java/") && seen.add(internalName)) {
      next.add(internalName);
    }
  }

  private boolean isConcerned(String our, byte[] file) {
    return documentedOf(our) != null
        || mappedNames.stream().anyMatch(name -> ClassFiles.contains(file, name));
  }

  private void add(String our, byte[] file) {
    String documented = documentedOf(our);
    String name = documented == null ? our.replace('/', '.') : documented;
    if (all.containsKey(name)) {
      return;
    }
    all.put(name, toDocumented.map(file, problem -> {}));
    new ClassReader(file)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public void visitInnerClass(
                  String nested, @Nullable String outer, @Nullable String inner, int access) {
                byte[] nestedFile = nested.startsWith(our + '$') ? files.find(nested) : null;
                if (nestedFile != null) {
                  add(nested, nestedFile); // all of them: those of the class path are hidden
                }
              }
            },
            ClassReader.SKIP_CODE);
  }

  private @Nullable String documentedOf(String our) {
    return mapping.documentedOf(our.replace('/', '.'));
  }
}
