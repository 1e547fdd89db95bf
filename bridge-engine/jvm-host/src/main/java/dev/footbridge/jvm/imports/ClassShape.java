package dev.footbridge.jvm.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The supertypes and the members of a class, by internal names. */
final class ClassShape extends ClassVisitor {
  private final List<String> supertypes = new ArrayList<>();
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, List<String>> methods = new HashMap<>();
  private final Set<String> privates = new HashSet<>();
  private boolean isInterface;
  private boolean isRuntimeAnnotation;

  ClassShape() {
    super(Opcodes.ASM9);
  }

  /** Returns the class that it extends, if any, and its interfaces. */
  List<String> supertypes() {
    return supertypes;
  }

  boolean isInterface() {
    return isInterface;
  }

  /** Returns whether it is an annotation type that reflection sees. */
  boolean isRuntimeAnnotation() {
    return isRuntimeAnnotation;
  }

  /** Returns the descriptor of a field; null if it has none of that name. */
  @Nullable String field(String name) {
    return fields.get(name);
  }

  /** Returns the descriptors of the methods of a name. */
  List<String> methods(String name) {
    return methods.getOrDefault(name, List.of());
  }

  /** Returns the names of the fields and methods that other classes can use. */
  Set<String> memberNames() {
    Set<String> names = new HashSet<>();
    fields.forEach((name, type) -> add(names, name, type));
    methods.forEach((name, types) -> types.forEach(type -> add(names, name, type)));
    return names;
  }

  private void add(Set<String> names, String name, String descriptor) {
    if (!isPrivate(name, descriptor) && name.indexOf('<') < 0 && name.indexOf('$') < 0) {
      names.add(name);
    }
  }

  /** Returns whether a member is private, so that no other class can mean it. */
  boolean isPrivate(String name, String descriptor) {
    return privates.contains(name + descriptor);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    if (superName != null) {
      supertypes.add(superName);
    }
    if (interfaces != null) {
      supertypes.addAll(List.of(interfaces));
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    if (!annotation.equals("Ljava/lang/annotation/Retention;")) {
      return null;
    }
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visitEnum(String name, String type, String value) {
        isRuntimeAnnotation |= value.equals("RUNTIME");
      }
    };
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    fields.put(name, descriptor);
    note(access, name, descriptor);
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    methods.computeIfAbsent(name, any -> new ArrayList<>()).add(descriptor);
    note(access, name, descriptor);
    return null;
  }

  private void note(int access, String name, String descriptor) {
    if ((access & Opcodes.ACC_PRIVATE) != 0) {
      privates.add(name + descriptor);
    }
  }
}
