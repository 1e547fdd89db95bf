package dev.footbridge.jvm.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnnotationRemapper;

/**
 * Passes annotations on with other type names, and with arrays where ours have arrays; as Java
 * does, ignores types that are not here. In Kotlin's metadata, the names in its texts are mapped
 * too.
 */
final class MappedAnnotations {
  private static final String METADATA = "Lkotlin/Metadata;";

  private final TypeNames quiet;
  private final @Nullable ClassShapes shapes;

  /**
   * Creates a mapping of annotations.
   *
   * @param shapes the elements of our annotations; null if values do not matter
   */
  MappedAnnotations(TypeNames names, @Nullable ClassShapes shapes) {
    quiet = names.quiet();
    this.shapes = shapes;
  }

  /** Visits an annotation, given the descriptor of its type and whether reflection sees it. */
  interface Visit {
    /** Returns what takes the annotation's values; null if nothing does. */
    @Nullable AnnotationVisitor visit(String type, boolean isVisible);
  }

  /** Passes an annotation on; returns what maps its values, or null if nothing takes them. */
  @Nullable AnnotationVisitor map(String annotation, boolean asCompiled, Visit next) {
    ClassShape ours = ours(annotation);
    // Reflection sees it where it sees ours, also if the vendor's has the retention CLASS, which is
    // Java's default.
    boolean isVisible = asCompiled || (ours != null && ours.isRuntimeAnnotation());
    AnnotationVisitor values = next.visit(quiet.mapDesc(annotation), isVisible);
    if (values == null) {
      return null;
    }
    if (annotation.equals(METADATA)) {
      return new Metadata(values, quiet);
    }
    return new AnnotationRemapper(
        annotation, ours == null ? values : new Fitted(values, ours), quiet);
  }

  /** Returns the shape of our annotation in the place of another; null if that is not mapped. */
  private @Nullable ClassShape ours(String annotation) {
    String type = quiet.mapDesc(annotation);
    return shapes == null || type.equals(annotation)
        ? null
        : shapes.find(Type.getType(type).getInternalName());
  }

  /** Puts a single value into an array where our element is one. */
  private static final class Fitted extends AnnotationVisitor {
    private final ClassShape ours;

    Fitted(AnnotationVisitor next, ClassShape ours) {
      super(Opcodes.ASM9, next);
      this.ours = ours;
    }

    @Override
    public void visit(String name, Object value) {
      if (value.getClass().isArray() || !isArray(name)) {
        super.visit(name, value);
        return;
      }
      AnnotationVisitor array = av.visitArray(name);
      array.visit(null, value);
      array.visitEnd();
    }

    @Override
    public void visitEnum(String name, String type, String value) {
      if (!isArray(name)) {
        super.visitEnum(name, type, value);
        return;
      }
      AnnotationVisitor array = av.visitArray(name);
      array.visitEnum(null, type, value);
      array.visitEnd();
    }

    private boolean isArray(String name) {
      return ours.methods(name).stream().anyMatch(each -> each.startsWith("()["));
    }
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
