package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Names;
import dev.footbridge.programs.text.Phrases;
import dev.footbridge.programs.text.Template;
import dev.footbridge.programs.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page while features are added to it. */
final class PageDraft {
  private final String path;
  private final ModuleKind kind;
  private final Dice dice;
  private final Dictionary dictionary;
  private final DemoMap map;
  private final Imports imports;
  private final Names names = new Names();
  private final List<String> declarations = new ArrayList<>();
  private final Map<String, Object> data = new LinkedHashMap<>();
  private final List<String> fields = new ArrayList<>();
  private final Map<Hook, List<String>> hooks = new EnumMap<>(Hook.class);
  private final List<String> methods = new ArrayList<>();
  private final List<String> sections = new ArrayList<>();

  PageDraft(String path, ModuleKind kind, Dice dice, Dictionary dictionary, DemoMap map) {
    this.path = path;
    this.kind = kind;
    this.dice = dice;
    this.dictionary = dictionary;
    this.map = map;
    this.imports = new Imports(path + ".js", kind, dice);
  }

  /** Returns the path without an ending. */
  String path() {
    return path;
  }

  Dice dice() {
    return dice;
  }

  /** Returns the pages of the program. */
  DemoMap map() {
    return map;
  }

  /** Takes a noun that the page is not about yet. */
  Word noun() {
    return names.noun(dice);
  }

  /** Takes a name of the page's scope. */
  String name(String name) {
    return names.take(name);
  }

  /** Returns the names of the scope. */
  Names names() {
    return names;
  }

  /** Whether the page names other scripts. */
  boolean canImport() {
    return kind != ModuleKind.NEITHER;
  }

  /** Imports from a shared module, under the names of its exports. */
  void use(Shared module, String... exports) {
    for (String name : exports) {
      names.take(name); // later names differ from it
    }
    imports.add(module, Arrays.asList(exports));
  }

  /** Imports a shared module whole. */
  void useWhole(Shared module, String name) {
    names.take(name);
    imports.addWhole(module, name);
  }

  /** Returns an expression of a text about {@code noun}. */
  String text(Word noun) {
    Word text = Phrases.phrase(dice, noun);
    return canImport() ? "i18n['" + key(text) + "']" : Literals.js(text.english());
  }

  /** Returns a text about {@code noun} for the view. */
  String label(Word noun) {
    Word text = Phrases.phrase(dice, noun);
    return canImport() ? "{{t['" + key(text) + "']}}" : text.english();
  }

  private String key(Word text) {
    use(Shared.LANG, "i18n", "lang");
    return dictionary.add(path.substring(path.lastIndexOf('/') + 1).replace("-", ""), text);
  }

  /** Adds a declaration above the page. */
  void declare(String text) {
    declarations.add(text.strip());
  }

  /** Adds data with a literal value. Returns its name. */
  String data(String name, Object value) {
    String taken = names.take(name);
    data.put(taken, value);
    return taken;
  }

  /** Adds data whose name is fixed. */
  void fixedData(String name, Object value) {
    data.put(name, value);
  }

  /** Adds a field that is no data. Returns its name. */
  String field(String name, String value) {
    String taken = names.take(name);
    fields.add(taken + ": " + value);
    return taken;
  }

  /** Adds a field whose name is fixed. */
  void fixedField(String text) {
    fields.add(text);
  }

  /** Adds statements to a hook. */
  void hook(Hook hook, String statements, String... pairs) {
    hooks
        .computeIfAbsent(hook, each -> new ArrayList<>())
        .add(Template.fill(statements, pairs).strip());
  }

  /** Adds a method. Returns its name. */
  String method(String name, String parameters, String body, String... pairs) {
    String taken = names.take(name);
    plainMethod(taken + "(" + parameters + ")", Template.fill(body, pairs));
    return taken;
  }

  /** Adds a method with {@code async}. Returns its name. */
  String asyncMethod(String name, String parameters, String body, String... pairs) {
    String taken = names.take(name);
    plainMethod("async " + taken + "(" + parameters + ")", Template.fill(body, pairs));
    return taken;
  }

  private void plainMethod(String head, String body) {
    methods.add(head + " {\n" + Template.indent(body.strip(), 2) + "\n}");
  }

  /** Adds a section of the view. */
  void section(String wxml, String... pairs) {
    sections.add(Template.fill(wxml, pairs).strip());
  }

  Imports imports() {
    return imports;
  }

  List<String> declarations() {
    return Collections.unmodifiableList(declarations);
  }

  Map<String, Object> data() {
    return Collections.unmodifiableMap(data);
  }

  List<String> fields() {
    return Collections.unmodifiableList(fields);
  }

  Map<Hook, List<String>> hooks() {
    return Collections.unmodifiableMap(hooks);
  }

  List<String> methods() {
    return Collections.unmodifiableList(methods);
  }

  List<String> sections() {
    return Collections.unmodifiableList(sections);
  }
}
