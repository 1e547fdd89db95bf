package dev.footbridge.programs.shop;

import dev.footbridge.programs.code.Helper;
import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Names;
import dev.footbridge.programs.text.Phrases;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Template;
import dev.footbridge.programs.text.Word;
import dev.footbridge.programs.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the script of a page depends on, and what all scripts of pages have. */
final class PageContext {
  private static final int CHOICES = 3;

  private final ShopPage page;
  private final Dice dice;
  private final int entries;
  private final int keywords;
  private final List<Helper> helpers = new ArrayList<>();
  private final Names names = new Names();

  PageContext(ShopPage page, Dice dice, int entries, int keywords) {
    this.page = page;
    this.dice = dice;
    this.entries = entries;
    this.keywords = keywords;
    int count = dice.between(1, 5);
    for (int i = 0; i < count; i++) {
      helpers.add(Helper.make(dice, names));
    }
  }

  ShopPage page() {
    return page;
  }

  Dice dice() {
    return dice;
  }

  /** Returns a list literal with an object of {@code id} and {@code name} for each entry. */
  String namedEntries() {
    return Literals.js(named(entries));
  }

  /** Fills a template: with what every page has, and {@code more}. */
  String fill(String template, String... more) {
    List<String> pairs =
        new ArrayList<>(
            List.of(
                "resource",
                page.resource(),
                "Resource",
                Word.capital(page.resource()),
                "service",
                relative(ShopServices.path(page.resource())),
                "root",
                "../".repeat((int) page.path().chars().filter(c -> c == '/').count()),
                "path",
                page.path(),
                "size",
                Integer.toString(entries),
                "keywords",
                Literals.js(words()),
                "choices",
                Literals.js(named(CHOICES)),
                "target",
                dice.pick(ShopMap.pages()).path(),
                "title",
                title(),
                "helpers",
                helperSources(),
                "methods",
                helperMethods(),
                "number",
                Integer.toString(dice.between(2, 90)),
                "key",
                dice.hex(6)));
    pairs.addAll(Arrays.asList(more));
    return Template.fill(template, pairs.toArray(String[]::new));
  }

  private String relative(String path) {
    return SourceFolder.relative(page.path(), path);
  }

  private String title() {
    return Phrases.phrase(dice).english();
  }

  private List<Object> words() {
    List<Object> words = new ArrayList<>();
    for (int i = 0; i < keywords; i++) {
      words.add(Phrases.phrase(dice).chinese());
    }
    return words;
  }

  private List<Object> named(int count) {
    List<Object> named = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> entry = new LinkedHashMap<>();
      Word noun = dice.pick(Words.NOUNS);
      entry.put("id", noun.english() + i);
      entry.put("name", Word.capital(noun.english()) + " " + noun.chinese());
      entry.put("count", dice.between(0, 99));
      named.add(entry);
    }
    return named;
  }

  private String helperSources() {
    StringBuilder sources = new StringBuilder();
    helpers.forEach(helper -> sources.append(helper.source()).append("\n\n"));
    return sources.toString();
  }

  private String helperMethods() {
    StringBuilder methods = new StringBuilder();
    for (Helper helper : helpers) {
      String name = "try" + Word.capital(helper.name());
      methods.append(
          name
              + "() {\n  const result = "
              + helper.call()
              + ";\n"
              + "  this.setData({ '"
              + helper.name()
              + ".result': result, '"
              + helper.name()
              + ".count': "
              + dice.between(1, 9)
              + " });\n  return result;\n},\n\n");
    }
    return methods.toString();
  }
}
