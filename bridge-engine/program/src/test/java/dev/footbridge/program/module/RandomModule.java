package dev.footbridge.program.module;

import java.util.List;
import java.util.Random;

/** Writes modules at random, of all constructs that imports and exports can be part of. */
final class RandomModule {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "ns", "x", "y");
  private static final List<String> SPACES =
      List.of("", " ", " ", " ", "\n", "\r\n", " /* import */ ", " // export\n", "\t", "\u00A0");
  private static final List<String> OPERATORS =
      List.of(
          "+",
          "-",
          "*",
          "/",
          "**",
          "%",
          "<",
          ">>",
          "&&",
          "||",
          "??",
          "==",
          ",",
          "in",
          "instanceof");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private int exports;
  private int number = 100_000;

  private RandomModule(Random random) {
    this.random = random;
  }

  /** Returns the text of a module; each number in it is there once. */
  static String write(Random random) {
    RandomModule module = new RandomModule(random);
    module.imports();
    for (int i = random.nextInt(8); i >= 0; i--) {
      module.item();
    }
    return module.text.toString();
  }

  private void imports() {
    add("import", "a", ",", "{", "b", ",", "c", "as", "d", "}", "from", "'./m.js'");
    add(";");
    switch (random.nextInt(3)) {
      case 0 -> add("import", "*", "as", "ns", "from", "\"./n.js\"", ";");
      case 1 -> add("import", "{", "'a name'", "as", "ns", "}", "from", "'./n.js'", ";");
      default -> add("import", "'./n.js'", ";", "const", "ns", "=", "{", "}", ";");
    }
  }

  private void item() {
    switch (random.nextInt(10)) {
      case 0 -> {
        add("export", "const", name("e"), "=");
        expression(3);
        add(";");
      }
      case 1 -> {
        add("export", "function", name("f"), "(");
        parameters();
        body();
      }
      case 2 -> add("export", "{", "a", "as", name("g"), "}", ";");
      case 3 -> add("export", "*", "as", name("h"), "from", "'./o.js'", ";");
      case 4 -> add("export", "*", "from", "'./p.js'", ";");
      case 5 -> {
        add("export", "class", name("K"));
        type();
      }
      case 6 -> {
        if (exports < 1_000) {
          exports += 1_000; // one default
          add("export", "default");
          expression(3);
          add(";");
        }
      }
      default -> statement(3);
    }
  }

  private void statement(int depth) {
    switch (depth == 0 ? 0 : random.nextInt(10)) {
      case 0, 1 -> {
        add(one(List.of("a", "ns.z", "d", "void 0")));
        add("(");
        expression(depth - 1);
        add(")", ";");
      }
      case 2 -> {
        add("{", "let", one(NAMES), "=");
        expression(1);
        add(";");
        statement(depth - 1);
        add("}");
      }
      case 3 -> {
        add("if", "(");
        expression(depth - 1);
        add(")");
        statement(depth - 1);
        add("else");
        statement(depth - 1);
      }
      case 4 -> {
        add("for", "(", "const", one(List.of("a", "{a}", "[b]", "{a: b = c}")), "of");
        expression(0);
        add(")");
        statement(depth - 1);
      }
      case 5 -> {
        add("try", "{");
        statement(depth - 1);
        add("}", "catch", one(List.of("", "(a)", "({a})", "([b = a])")), "{");
        statement(depth - 1);
        add("}");
      }
      case 6 -> {
        add("{", "function", one(NAMES), "(");
        parameters();
        body();
        add("}");
      }
      case 7 -> {
        add("{", "class", one(NAMES));
        type();
        add("}");
      }
      case 8 ->
          add(one(List.of("a++", "[a] = [b]", "({a} = {})", "({b = a} = c)", "d ||= 5")), ";");
      default -> {
        add(one(List.of("a", "ns", "b")), ".", "z", ";");
      }
    }
  }

  private void body() {
    add("{");
    statement(2);
    add("return");
    text.append(' ');
    add("(");
    expression(2);
    add(")", "}");
  }

  private void parameters() {
    switch (random.nextInt(4)) {
      case 0 -> add(")");
      case 1 -> add("a", ",", "b", ")");
      case 2 -> { // QuickJS refuses a pattern that has a name of a class in the default before it
        add("x", "=");
        expression(1);
        add(",", "{", "a", "}", "=", "b", ")");
      }
      default -> add("...", "c", ")");
    }
  }

  private void type() {
    add(one(List.of("", "extends a", "extends ns.z", "extends d()")), "{");
    add("x", "=");
    expression(1);
    add(";", "[", "a", "]", "(");
    parameters();
    body();
    add("static", "#y", "=", "b", ";", "static", "{");
    statement(1);
    add("}", "}");
  }

  private void expression(int depth) {
    switch (depth <= 0 ? random.nextInt(3) : random.nextInt(16)) {
      case 0 -> add(one(NAMES));
      case 1 -> add(String.valueOf(number++));
      case 2 -> add(one(List.of("'import a'", "`export`", "/import/g", "this", "null")));
      case 3 -> {
        add("(");
        operand(depth);
        add(" " + one(OPERATORS) + " ");
        operand(depth);
        add(")");
      }
      case 4 -> {
        add(one(NAMES), "(");
        expression(depth - 1);
        add(")");
      }
      case 5 -> {
        add("new", " " + one(List.of("a", "ns.z", "b`t`", "(d)")), "(");
        expression(depth - 1);
        add(")");
      }
      case 6 -> {
        add("({", one(List.of("a", "b", "ns", "...a")), ",", "[", "b", "]", ":");
        expression(depth - 1);
        add("})");
      }
      case 7 -> {
        add("[", "...a", ",");
        expression(depth - 1);
        add("]");
      }
      case 8 -> {
        add(one(List.of("", "a", "ns.z")) + "`text ${");
        expression(depth - 1);
        add("} more`");
      }
      case 9 -> {
        add("(", "(");
        parameters();
        text.setLength(text.lastIndexOf(")") + 1); // no line may end before the arrow
        text.append(" => ");
        add("(");
        expression(depth - 1);
        add(")", ")");
      }
      case 10 -> {
        add("(", "function", one(List.of("", "b", "x")), "(");
        parameters();
        body();
        add(")");
      }
      case 11 -> {
        add("(", "class", one(List.of("", " b", " x")) + " ");
        type();
        add(")");
      }
      case 12 -> {
        add("(", one(NAMES), "?");
        expression(depth - 1);
        add(":");
        expression(depth - 1);
        add(")");
      }
      case 13 -> add(one(List.of("typeof a", "void b", "!d", "-a", "ns.z?.x", "a?.(b)", "(a)(b)")));
      case 14 -> add("import", "(", "a", ")");
      default -> {
        add("(", one(List.of("a", "ns.z", "b")), "=");
        expression(depth - 1);
        add(")");
      }
    }
  }

  private void operand(int depth) {
    add("(");
    expression(depth - 1);
    add(")");
  }

  private String name(String of) {
    return of + exports++;
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void add(String... tokens) {
    for (String token : tokens) {
      boolean wasWord = text.length() > 0 && isWord(text.charAt(text.length() - 1));
      boolean isWord = !token.isEmpty() && isWord(token.charAt(0));
      text.append(wasWord && isWord ? " " : "").append(token);
      if (random.nextInt(3) == 0 && !token.equals("return")) {
        text.append(one(SPACES));
      }
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#';
  }
}
