package dev.footbridge.program.module;

/**
 * The names that a converted module uses beside the author's: all begin with a word that the author
 * does not use.
 */
final class ModuleNames {
  private static final String USUAL = "__fb";

  private final String first;

  private ModuleNames(String first) {
    this.first = first;
  }

  /** Returns names that do not occur in {@code source}. */
  static ModuleNames notIn(String source) {
    String first = USUAL;
    while (source.contains(first)) {
      first += "$";
    }
    return new ModuleNames(first);
  }

  /** Returns the function that returns an imported module, of which there is one per run. */
  String in() {
    return first + "_in";
  }

  /** Returns the function that defines exports. */
  String out() {
    return first + "_out";
  }

  /** Returns the function that exports all that another module does. */
  String star() {
    return first + "_star";
  }

  /** Returns the function that returns its argument. */
  String id() {
    return first + "_id";
  }

  /** Returns the default export, if the author gave it no name. */
  String defaultExport() {
    return first + "_default";
  }

  /** Returns the object of the imports that are assigned to. */
  String readOnly() {
    return first + "_readonly";
  }

  /** Returns what the {@code n}th imported module is called. */
  String imported(int n) {
    return first + n;
  }

  /** Returns what a parameter is called if the author declares its name. */
  String instead(String parameter) {
    return first + "_" + parameter;
  }
}
