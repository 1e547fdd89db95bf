package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Problem;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;

/** Renames the types in class files, in one of the two directions. */
final class ClassMapping {
  private final ImportMapping mapping;
  private final UnaryOperator<@Nullable String> rename;
  private final @Nullable ClassFiles files;

  private final Consumer<String> other;

  private ClassMapping(
      ImportMapping mapping,
      UnaryOperator<@Nullable String> rename,
      @Nullable ClassFiles files,
      Consumer<String> other) {
    this.mapping = mapping;
    this.rename = rename;
    this.files = files;
    this.other = other;
  }

  /** Returns the mapping from documented names to ours; {@code files} finds our types. */
  static ClassMapping toOurs(ImportMapping mapping, ClassFiles files) {
    return new ClassMapping(mapping, mapping::oursOf, files, name -> {});
  }

  /**
   * Returns the mapping from our names to documented ones, for compilers, which need no code.
   *
   * @param other receives the internal name of each type that members have and that is not mapped
   */
  static ClassMapping toDocumented(ImportMapping mapping, Consumer<String> other) {
    return new ClassMapping(mapping, mapping::documentedOf, null, other);
  }

  /** Returns the class file with the other names; the same one if it cannot be read. */
  byte[] map(byte[] classFile, Consumer<Problem> missing) {
    try {
      ClassReader reader = ClassVersion.reader(classFile);
      // Not with the reader's constants, which would keep the old names.
      ClassWriter writer = new ClassWriter(0);
      if (files == null) {
        TypeNames names = new TypeNames(rename, other);
        boolean isRenamed = rename.apply(reader.getClassName().replace('/', '.')) != null;
        ClassVisitor shown = isRenamed ? new WithoutNullness(writer) : writer;
        reader.accept(new MappedClass(shown, names, new UseSites(), null), ClassReader.SKIP_CODE);
      } else {
        MissingUses uses = new MissingUses(mapping, files);
        TypeNames names = new TypeNames(uses::oursOf, uses::type);
        MemberLinks links = new MemberLinks(new ClassShapes(files, names.quiet()), mapping);
        reader.accept(new MappedClass(writer, names, uses.sites(), new Linker(links, uses)), 0);
        uses.problems().forEach(missing);
      }
      return ClassVersion.restored(writer.toByteArray(), classFile);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      return classFile; // damaged: Java itself says so best
    }
  }
}
