package dev.footbridge.jvm.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;

/** The shapes of classes, with our names, each read at its first use. */
final class ClassShapes {
  private static final String OBJECT = "java/lang/Object";

  private final ClassFiles files;
  private final TypeNames names;
  private final Map<String, @Nullable ClassShape> known = new HashMap<>();

  ClassShapes(ClassFiles files, TypeNames names) {
    this.files = files;
    this.names = names;
  }

  /** Returns the shape of a class; null if it is not found, or damaged. */
  @Nullable ClassShape find(String internalName) {
    if (!known.containsKey(internalName)) {
      known.put(internalName, read(internalName));
    }
    return known.get(internalName);
  }

  private @Nullable ClassShape read(String internalName) {
    ClassShape shape = new ClassShape();
    try {
      byte[] file = files.find(internalName);
      if (file == null) {
        return null;
      }
      ClassVersion.reader(file)
          .accept(
              new ClassRemapper(shape, names),
              ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return shape;
    } catch (RuntimeException e) {
      return null; // damaged: Java says so when it loads that class
    }
  }

  /** Returns a class and all its supertypes, nearest first. */
  List<String> lineage(String internalName) {
    Set<String> all = new LinkedHashSet<>(List.of(internalName));
    List<String> next = List.of(internalName);
    while (!next.isEmpty()) {
      List<String> above = new ArrayList<>();
      for (String each : next) {
        ClassShape shape = find(each);
        if (shape != null) {
          shape.supertypes().stream().filter(all::add).forEach(above::add);
        }
      }
      next = above;
    }
    return List.copyOf(all);
  }

  /** Returns whether every value of a type is also one of another; types of values only. */
  boolean isSubtype(Type type, Type other) {
    if (type.equals(other)) {
      return true;
    }
    if (!isReference(type) || !isReference(other)) {
      return false;
    }
    if (other.getInternalName().equals(OBJECT)) {
      return true;
    }
    return type.getSort() == Type.OBJECT
        && other.getSort() == Type.OBJECT
        && lineage(type.getInternalName()).contains(other.getInternalName());
  }

  /** Returns whether Java lets any reference pass as a value of this type: it is an interface. */
  boolean isInterface(Type type) {
    if (type.getSort() != Type.OBJECT) {
      return false;
    }
    ClassShape shape = find(type.getInternalName());
    return shape != null && shape.isInterface();
  }

  static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }
}
