package dev.footbridge.jvm.imports;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.commons.MethodRemapper;

/** Passes a method on with other type names, and keeps account of the line that is read. */
final class MappedMethod extends MethodRemapper {
  private final MappedAnnotations annotations;
  private final UseSites sites;

  MappedMethod(MethodVisitor next, TypeNames names, MappedAnnotations annotations, UseSites sites) {
    super(Opcodes.ASM9, next, names);
    this.annotations = annotations;
    this.sites = sites;
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    sites.line(line);
    super.visitLineNumber(line, start);
  }

  @Override
  public void visitLocalVariable(
      String name,
      String descriptor,
      @Nullable String signature,
      Label start,
      Label end,
      int index) {
    sites.line(0); // the table of variables follows the code
    super.visitLocalVariable(name, descriptor, signature, start, end, index);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    return annotations.map(annotation, visible, mv::visitAnnotation);
  }

  @Override
  public @Nullable AnnotationVisitor visitParameterAnnotation(
      int parameter, String annotation, boolean visible) {
    return annotations.map(
        annotation, visible, (type, seen) -> mv.visitParameterAnnotation(parameter, type, seen));
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int place, @Nullable TypePath path, String annotation, boolean visible) {
    return annotations.map(
        annotation, visible, (type, seen) -> mv.visitTypeAnnotation(place, path, type, seen));
  }

  @Override
  public @Nullable AnnotationVisitor visitInsnAnnotation(
      int place, @Nullable TypePath path, String annotation, boolean visible) {
    return annotations.map(
        annotation, visible, (type, seen) -> mv.visitInsnAnnotation(place, path, type, seen));
  }

  @Override
  public @Nullable AnnotationVisitor visitTryCatchAnnotation(
      int place, @Nullable TypePath path, String annotation, boolean visible) {
    return annotations.map(
        annotation, visible, (type, seen) -> mv.visitTryCatchAnnotation(place, path, type, seen));
  }

  @Override
  public @Nullable AnnotationVisitor visitLocalVariableAnnotation(
      int place,
      @Nullable TypePath path,
      Label[] start,
      Label[] end,
      int[] index,
      String annotation,
      boolean visible) {
    return annotations.map(
        annotation,
        visible,
        (type, seen) ->
            mv.visitLocalVariableAnnotation(place, path, start, end, index, type, seen));
  }
}
