package dev.footbridge.jvm.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Finds the members of our types that a class means which was compiled against the vendor's: those
 * have the same names, but may have other types.
 */
final class MemberLinks {
  private final ClassShapes shapes;
  private final ImportMapping mapping;

  MemberLinks(ClassShapes shapes, ImportMapping mapping) {
    this.shapes = shapes;
    this.mapping = mapping;
  }

  ClassShapes shapes() {
    return shapes;
  }

  /**
   * Returns the descriptor that a field has here, which is {@code descriptor} for a field of a type
   * that is neither mapped nor extends one that is; null if there is no such field.
   */
  @Nullable String field(String owner, String name, String descriptor) {
    List<String> lineage = mappedLineage(owner);
    if (lineage == null) {
      return descriptor;
    }
    String found = null;
    for (String each : lineage) {
      ClassShape shape = shapes.find(each);
      String here = shape == null ? null : shape.field(name);
      if (here != null && here.equals(descriptor)) {
        return descriptor;
      }
      if (found == null && shape != null && here != null && !shape.isPrivate(name, here)) {
        found = here;
      }
    }
    return found != null && isConvertible(Type.getType(found), Type.getType(descriptor))
        ? found
        : null;
  }

  /** Returns the descriptor that a method has here; otherwise like {@link #field}. */
  @Nullable String method(String owner, String name, String descriptor) {
    List<String> lineage = mappedLineage(owner);
    if (lineage == null) {
      return descriptor;
    }
    if (methods(lineage, name, true).contains(descriptor)) {
      return descriptor;
    }
    Type meant = Type.getMethodType(descriptor);
    String best = null;
    int most = -1;
    for (String candidate : methods(lineage, name, false)) {
      int same = sameParameters(Type.getMethodType(candidate), meant);
      if (same > most) {
        best = candidate;
        most = same;
      }
    }
    return best;
  }

  /** Returns the type in whose terms a member is missing, and what that type has instead. */
  String documentedOwner(String owner) {
    String name = ours(owner).replace('/', '.');
    String documented = mapping.documentedOf(name);
    return documented == null ? name : documented;
  }

  /**
   * Returns which methods of a name there are; if there is none, the members with near names, or
   * all.
   */
  String alternatives(String owner, String name) {
    Set<String> same = new TreeSet<>();
    methods(shapes.lineage(owner), name, false).forEach(each -> same.add(name + parameters(each)));
    return same.isEmpty()
        ? new MemberNames(shapes).remedy(ours(owner), name)
        : "there is " + String.join(", ", same);
  }

  /** Returns the nearest supertype of ours: the author knows what the classes below it have. */
  private String ours(String owner) {
    return shapes.lineage(owner).stream()
        .filter(each -> mapping.documentedOf(each.replace('/', '.')) != null)
        .findFirst()
        .orElse(owner);
  }

  /** Returns a method's parameters for people, such as {@code (String, int)}. */
  static String parameters(String descriptor) {
    return Stream.of(Type.getArgumentTypes(descriptor))
        .map(type -> type.getClassName().replaceFirst(".*[.$]", ""))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Returns whether an interface of ours is in the place of the vendor's class, or vice versa. */
  boolean isInterface(String owner, boolean asCompiled) {
    boolean isOurs = mapping.documentedOf(owner.replace('/', '.')) != null;
    ClassShape shape = isOurs ? shapes.find(owner) : null;
    return shape == null ? asCompiled : shape.isInterface();
  }

  private List<String> methods(List<String> lineage, String name, boolean withPrivate) {
    List<String> all = new ArrayList<>();
    for (String each : lineage) {
      ClassShape shape = shapes.find(each);
      if (shape != null) {
        shape.methods(name).stream()
            .filter(method -> withPrivate || !shape.isPrivate(name, method))
            .forEach(all::add);
      }
      if (name.equals("<init>")) {
        break; // constructors are not inherited
      }
    }
    return all;
  }

  /** Returns a type and its supertypes, if one of them is mapped and all are known; else null. */
  private @Nullable List<String> mappedLineage(String owner) {
    if (owner.startsWith("[") || owner.startsWith("java/")) {
      return null;
    }
    List<String> lineage = shapes.lineage(owner);
    boolean isMapped = false;
    for (String each : lineage) {
      isMapped |= mapping.documentedOf(each.replace('/', '.')) != null;
      if (shapes.find(each) == null) {
        return null; // Java says what is missing when the class is loaded
      }
    }
    return isMapped ? lineage : null;
  }

  /** Returns how many parameters are the same; -1 if the arguments or the result do not fit. */
  private int sameParameters(Type here, Type meant) {
    Type[] taken = here.getArgumentTypes();
    Type[] given = meant.getArgumentTypes();
    Type result = here.getReturnType();
    boolean unused = meant.getReturnType().equals(Type.VOID_TYPE) || result.equals(Type.VOID_TYPE);
    if (taken.length != given.length || !(unused || isConvertible(result, meant.getReturnType()))) {
      return -1;
    }
    int same = 0;
    for (int i = 0; i < taken.length; i++) {
      if (taken[i].equals(given[i])) {
        same++;
      } else if (!shapes.isSubtype(given[i], taken[i])
          && !(shapes.isInterface(taken[i]) && ClassShapes.isReference(given[i]))) {
        return -1;
      }
    }
    return same;
  }

  private boolean isConvertible(Type here, Type meant) {
    return here.equals(meant)
        || shapes.isSubtype(here, meant)
        || shapes.isSubtype(meant, here)
        || (ClassShapes.isReference(here)
            && ClassShapes.isReference(meant)
            && (shapes.isInterface(here) || shapes.isInterface(meant)));
  }
}
