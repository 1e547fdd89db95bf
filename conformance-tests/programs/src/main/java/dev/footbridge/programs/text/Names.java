package dev.footbridge.programs.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of one scope, each of which is given once. */
public final class Names {
  private static final List<String> RESERVED =
      List.of(
          "App",
          "Behavior",
          "Component",
          "Page",
          "arguments",
          "await",
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "data",
          "default",
          "delete",
          "do",
          "else",
          "enum",
          "eval",
          "export",
          "extends",
          "false",
          "finally",
          "for",
          "function",
          "getApp",
          "getCurrentPages",
          "global",
          "i18n",
          "id",
          "if",
          "import",
          "in",
          "index",
          "is",
          "lang",
          "let",
          "methods",
          "module",
          "new",
          "null",
          "options",
          "package",
          "properties",
          "require",
          "return",
          "route",
          "self",
          "setData",
          "static",
          "super",
          "switch",
          "t",
          "theme",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "undefined",
          "value",
          "var",
          "void",
          "while",
          "with",
          "wx",
          "yield");

  private final Set<String> taken = new HashSet<>(RESERVED);

  /** Returns {@code name} if it is free here, else with a number, and takes it. */
  public String take(String name) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + i;
    }
    return free;
  }

  /** Takes a noun that begins no name here yet, if there is one. */
  public Word noun(Dice dice) {
    for (int i = 0; i < 20; i++) {
      Word noun = dice.pick(Words.NOUNS);
      if (taken.add("noun " + noun.english())) {
        return noun;
      }
    }
    return dice.pick(Words.NOUNS);
  }

  /** Takes a name made of an adjective and a noun, such as {@code localOrder}. */
  public String variable(Dice dice) {
    return take(dice.pick(Words.ADJECTIVES) + dice.pick(Words.NOUNS).capital());
  }

  /** Takes a name made of a verb and a noun, such as {@code loadOrder}. */
  public String function(Dice dice) {
    return take(dice.pick(Words.VERBS) + dice.pick(Words.NOUNS).capital());
  }

  /** Takes the name of a class, such as {@code LocalOrder}. */
  public String type(Dice dice) {
    return take(Word.capital(dice.pick(Words.ADJECTIVES)) + dice.pick(Words.NOUNS).capital());
  }
}
