package dev.footbridge.programs.code;

import dev.footbridge.programs.text.Dice;
import java.util.ArrayList;
import java.util.List;

/** Statements that compute with numbers: loops that end, and nothing that throws. */
final class Arithmetic {
  private static final List<String> PARAMETERS =
      List.of("x", "y", "z", "width", "height", "scale", "angle", "ratio", "step", "weight");

  private final Dice dice;
  private final List<String> known = new ArrayList<>();
  private final List<String> changeable = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();

  Arithmetic(Dice dice, List<String> known) {
    this.dice = dice;
    this.known.addAll(known);
  }

  /** Returns a few names of parameters. */
  static List<String> parameters(Dice dice) {
    return dice.some(PARAMETERS, dice.between(1, 4));
  }

  /** Returns the statements of a function, the last of which returns a number. */
  String body(int statements) {
    for (int i = 0; i < statements; i++) {
      statement();
    }
    return body.append("return ").append(expression(2)).append(";").toString();
  }

  private void statement() {
    int kind = changeable.isEmpty() ? dice.between(0, 1) : dice.between(0, 4);
    switch (kind) {
      case 0 -> declare("const", known);
      case 1 -> declare("let", changeable);
      case 2 -> loop();
      case 3 -> branch();
      default -> body.append(assignment()).append('\n');
    }
  }

  private void declare(String keyword, List<String> list) {
    String name = "v" + (known.size() + changeable.size());
    body.append(keyword + " " + name + " = " + expression(2) + ";\n");
    list.add(name);
  }

  private void loop() {
    String counter = "i" + (known.size() + changeable.size());
    int times = dice.between(2, 9);
    body.append(
        "for (let " + counter + " = 0; " + counter + " < " + times + "; " + counter + "++) {\n");
    known.add(counter);
    body.append("  ").append(assignment()).append("\n}\n");
    known.remove(counter);
  }

  private void branch() {
    body.append(
        "if (" + expression(1) + dice.oneOf(" > ", " < ", " >= ") + expression(1) + ") {\n");
    body.append("  ").append(assignment()).append('\n');
    if (dice.chance(50)) {
      body.append("} else {\n  ").append(assignment()).append('\n');
    }
    body.append("}\n");
  }

  private String assignment() {
    return dice.pick(changeable) + dice.oneOf(" = ", " += ", " -= ") + expression(1) + ";";
  }

  private String expression(int depth) {
    if (depth == 0 || dice.chance(15)) {
      return operand();
    }
    return switch (dice.between(0, 4)) {
      case 0 ->
          "Math."
              + dice.oneOf("sin", "cos", "abs", "floor", "sqrt")
              + "("
              + expression(depth - 1)
              + ")";
      case 1 ->
          "Math."
              + dice.oneOf("min", "max", "atan2")
              + "("
              + expression(depth - 1)
              + ", "
              + operand()
              + ")";
      case 2 ->
          "(" + expression(depth - 1) + dice.oneOf(" + ", " - ") + operand() + ") * " + operand();
      default -> operand() + dice.oneOf(" + ", " - ", " * ", " / ") + expression(depth - 1);
    };
  }

  private String operand() {
    List<String> names = new ArrayList<>(known);
    names.addAll(changeable);
    return names.isEmpty() || dice.chance(40) ? dice.decimal(0, 99) : dice.pick(names);
  }
}
