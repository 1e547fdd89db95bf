package dev.footbridge.jvm.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnnotationRemapper;

/** Passes an annotation on with other type names; in Kotlin's metadata, also those in its texts. */
final class MappedAnnotation {
  private static final String METADATA = "Lkotlin/Metadata;";

  private MappedAnnotation() {}

  static AnnotationVisitor of(String descriptor, AnnotationVisitor next, TypeNames names) {
    return descriptor.equals(METADATA)
        ? new Metadata(next, names)
        : new AnnotationRemapper(descriptor, next, names);
  }

  /** Kotlin keeps names of types as descriptors, alone or in the descriptors of methods. */
  private static final class Metadata extends AnnotationVisitor {
    private static final Pattern TYPE = Pattern.compile("L([\\p{L}_][\\p{L}\\p{N}_/$]*);");

    private final TypeNames names;

    Metadata(AnnotationVisitor next, TypeNames names) {
      super(Opcodes.ASM9, next);
      this.names = names;
    }

    @Override
    public void visit(@Nullable String name, Object value) {
      super.visit(name, value instanceof String text ? mapped(text) : value);
    }

    @Override
    public @Nullable AnnotationVisitor visitArray(String name) {
      AnnotationVisitor next = av.visitArray(name);
      // d1 has the structure, whose bytes are no text.
      return next == null || name.equals("d1") ? next : new Metadata(next, names);
    }

    private String mapped(String text) {
      return TYPE.matcher(text)
          .replaceAll(type -> Matcher.quoteReplacement('L' + names.map(type.group(1)) + ';'));
    }
  }
}
