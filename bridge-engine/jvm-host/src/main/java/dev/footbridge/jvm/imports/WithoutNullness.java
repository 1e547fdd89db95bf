package dev.footbridge.jvm.imports;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/**
 * Passes a class on without our nullness annotations: the vendor's types have none, and Kotlin's
 * compiler refuses code that does not follow them.
 */
final class WithoutNullness extends ClassVisitor {
  private static final String ANNOTATIONS = "Lorg/jspecify/";

  WithoutNullness(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  private static boolean isNullness(String annotation) {
    return annotation.startsWith(ANNOTATIONS);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    return isNullness(annotation) ? null : super.visitAnnotation(annotation, visible);
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int place, @Nullable TypePath path, String annotation, boolean visible) {
    return isNullness(annotation)
        ? null
        : super.visitTypeAnnotation(place, path, annotation, visible);
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    return new FieldVisitor(
        Opcodes.ASM9, super.visitField(access, name, descriptor, signature, value)) {
      @Override
      public @Nullable AnnotationVisitor visitTypeAnnotation(
          int place, @Nullable TypePath path, String annotation, boolean visible) {
        return isNullness(annotation)
            ? null
            : super.visitTypeAnnotation(place, path, annotation, visible);
      }
    };
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new MethodVisitor(
        Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return isNullness(annotation) ? null : super.visitAnnotation(annotation, visible);
      }

      @Override
      public @Nullable AnnotationVisitor visitTypeAnnotation(
          int place, @Nullable TypePath path, String annotation, boolean visible) {
        return isNullness(annotation)
            ? null
            : super.visitTypeAnnotation(place, path, annotation, visible);
      }
    };
  }
}
