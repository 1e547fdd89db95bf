package dev.footbridge.programs.code;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Names;
import dev.footbridge.programs.text.Template;
import dev.footbridge.programs.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A class of a library, as a class of ECMAScript 2015 or as a function with a prototype.
 *
 * @param name its name
 * @param source its declaration
 */
record ClassSource(String name, String source) {
  private static final List<String> FIELDS =
      List.of("x", "y", "z", "w", "red", "green", "blue", "near", "far", "radius", "size", "time");

  /** Makes one. */
  static ClassSource make(Dice dice, Names names) {
    String name = names.type(dice);
    List<String> fields = dice.some(FIELDS, dice.between(2, 5));
    boolean modern = dice.chance(55);
    StringBuilder members = new StringBuilder();
    Names methods = new Names();
    addFixed(members, fields, name, modern);
    int count = dice.between(3, 9);
    for (int i = 0; i < count; i++) {
      String method = methods.take(dice.pick(Words.VERBS) + dice.pick(Words.NOUNS).capital());
      List<String> parameters = Arithmetic.parameters(dice);
      List<String> known =
          fields.stream().map(field -> "this." + field).collect(Collectors.toList());
      known.addAll(parameters);
      String body = new Arithmetic(dice, known).body(dice.between(2, 9));
      addMethod(members, name, method, String.join(", ", parameters), body, modern);
    }
    String text = modern ? modernText(name, fields, members) : olderText(name, fields, members);
    return new ClassSource(name, text);
  }

  private static String modernText(String name, List<String> fields, StringBuilder members) {
    return Template.fill(
        """
        class @{name} {
          constructor(@{parameters}) {
            @{assignments}
          }

          @{members}
        }
        """,
        "name",
        name,
        "parameters",
        fields.stream().map(field -> field + " = 0").collect(Collectors.joining(", ")),
        "assignments",
        assignments(fields),
        "members",
        members.toString());
  }

  private static String olderText(String name, List<String> fields, StringBuilder members) {
    return Template.fill(
        """
        function @{name}(@{parameters}) {
          @{assignments}
        }

        @{members}
        """,
        "name",
        name,
        "parameters",
        String.join(", ", fields),
        "assignments",
        fields.stream()
            .map(field -> "this." + field + " = " + field + " || 0;")
            .collect(Collectors.joining("\n")),
        "members",
        members.toString());
  }

  private static void addFixed(
      StringBuilder members, List<String> fields, String name, boolean modern) {
    String values = fields.stream().map(f -> "this." + f).collect(Collectors.joining(", "));
    addMethod(members, name, "clone", "", "return new " + name + "(" + values + ");", modern);
    String copies =
        fields.stream()
            .map(field -> "this." + field + " = other." + field + ";\n")
            .collect(Collectors.joining());
    addMethod(members, name, "copy", "other", copies + "return this;", modern);
    addMethod(members, name, "toArray", "", "return [" + values + "];", modern);
  }

  private static void addMethod(
      StringBuilder members,
      String type,
      String method,
      String parameters,
      String body,
      boolean modern) {
    String head = modern ? method : type + ".prototype." + method + " = function ";
    members.append(members.length() == 0 ? "" : "\n\n");
    members.append(head + "(" + parameters + ") {\n" + Template.indent(body, 2));
    members.append(modern ? "\n}" : "\n};");
  }

  private static String assignments(List<String> fields) {
    return fields.stream()
        .map(field -> "this." + field + " = " + field + ";")
        .collect(Collectors.joining("\n"));
  }
}
