package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Nearest;
import java.util.Set;
import java.util.TreeSet;

/** Says which members a type has, for messages about one that it does not have (rule I3). */
final class MemberNames {
  /** What every class may override, and nobody looks for. */
  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

  private final ClassShapes shapes;

  MemberNames(ClassShapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Returns what a type has instead of a member: the nearest names, or all; empty if the type is
   * not found.
   */
  String remedy(String internalName, String member) {
    Set<String> names = new TreeSet<>();
    for (String each : shapes.lineage(internalName)) {
      ClassShape shape = shapes.find(each);
      if (shape != null && !each.startsWith("java/")) {
        names.addAll(shape.memberNames());
      }
    }
    names.removeAll(OF_OBJECT);
    String question = Nearest.question(member, names);
    return question.isEmpty() && !names.isEmpty()
        ? (names.size() == 1 ? "there is " : "there are ") + String.join(", ", names)
        : question;
  }
}
