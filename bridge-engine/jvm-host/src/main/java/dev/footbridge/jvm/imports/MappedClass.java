package dev.footbridge.jvm.imports;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.FieldRemapper;
import org.objectweb.asm.commons.RecordComponentRemapper;

/** Passes a class on with other type names, and keeps account of the place that is read. */
final class MappedClass extends ClassRemapper {
  private final TypeNames names;
  private final UseSites sites;
  private final @Nullable Linker linker;
  private final MappedAnnotations annotations;
  private String method = "";
  private String descriptor = "";

  MappedClass(ClassVisitor next, TypeNames names, UseSites sites, @Nullable Linker linker) {
    super(Opcodes.ASM9, next, names);
    this.names = names;
    this.sites = sites;
    this.linker = linker;
    annotations = new MappedAnnotations(names, linker == null ? null : linker.shapes());
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    sites.enterClass(name);
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    sites.source(source);
    super.visitSource(source, debug);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    return annotations.map(annotation, visible, cv::visitAnnotation);
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int place, @Nullable TypePath path, String annotation, boolean visible) {
    return annotations.map(
        annotation, visible, (type, seen) -> cv.visitTypeAnnotation(place, path, type, seen));
  }

  @Override
  public @Nullable RecordComponentVisitor visitRecordComponent(
      String name, String componentDescriptor, @Nullable String signature) {
    RecordComponentVisitor next =
        cv.visitRecordComponent(
            name, names.mapDesc(componentDescriptor), names.mapSignature(signature, true));
    return next == null ? null : new RecordComponentRemapper(next, names.quiet());
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String fieldDescriptor,
      @Nullable String signature,
      @Nullable Object value) {
    sites.enterMethod(null);
    FieldVisitor next =
        cv.visitField(
            access,
            name,
            names.mapDesc(fieldDescriptor),
            names.mapSignature(signature, true),
            value == null ? null : names.mapValue(value));
    return next == null ? null : new FieldRemapper(next, names.quiet());
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String methodDescriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    sites.enterMethod(name);
    method = name;
    descriptor = names.mapMethodDesc(methodDescriptor);
    return super.visitMethod(access, name, methodDescriptor, signature, exceptions);
  }

  @Override
  protected MethodVisitor createMethodRemapper(MethodVisitor next) {
    MethodVisitor linked = linker == null ? next : linker.link(method, descriptor, next);
    return new MappedMethod(linked, names, annotations, sites);
  }
}
