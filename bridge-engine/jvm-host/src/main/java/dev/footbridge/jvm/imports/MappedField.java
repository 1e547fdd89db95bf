package dev.footbridge.jvm.imports;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.FieldRemapper;

/** Passes a field on with other type names. */
final class MappedField extends FieldRemapper {
  private final TypeNames quiet;

  MappedField(FieldVisitor next, TypeNames names) {
    super(Opcodes.ASM9, next, names);
    quiet = names.quiet();
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    AnnotationVisitor next = fv.visitAnnotation(quiet.mapDesc(annotation), visible);
    return next == null ? null : MappedAnnotation.of(annotation, next, quiet);
  }
}
