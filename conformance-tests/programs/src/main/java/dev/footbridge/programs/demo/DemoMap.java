package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages of the program: three on the tab bar, and very many in subpackages. */
final class DemoMap {
  /** The pages of the main package, all on the tab bar; the second is the first to open. */
  static final List<String> MAIN =
      List.of("page/component/index", "page/API/index", "page/extend/index");

  private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put(
        "packageAPI",
        List.of(
            "api",
            "base",
            "canvas",
            "device",
            "file",
            "framework",
            "location",
            "media",
            "network",
            "page",
            "performance",
            "storage"));
    GROUPS.put("packageComponent", List.of("content", "form", "map", "media", "nav", "view"));
    GROUPS.put("packageExtend", List.of("adapt", "form", "tips"));
    GROUPS.put("packageIndependent", List.of("base", "tabs"));
  }

  private static final Map<String, Integer> COUNTS =
      Map.of(
          "packageAPI", 104, "packageComponent", 40, "packageExtend", 15, "packageIndependent", 10);

  private final Map<String, List<String>> subpackages = new LinkedHashMap<>();

  DemoMap(Dice dice) {
    Set<String> taken = new HashSet<>();
    GROUPS.forEach(
        (root, groups) -> {
          List<String> pages = new ArrayList<>();
          for (int i = 0; i < COUNTS.getOrDefault(root, 0); i++) {
            pages.add(page(groups.get(i % groups.size()), taken, dice));
          }
          Collections.sort(pages);
          subpackages.put(root, List.copyOf(pages));
        });
  }

  /** Returns the pages of each subpackage, by its root, as {@code app.json} names them. */
  Map<String, List<String>> subpackages() {
    return Collections.unmodifiableMap(subpackages);
  }

  /** Returns the paths of all pages in subpackages, from the root of the program. */
  List<String> inSubpackages() {
    List<String> paths = new ArrayList<>();
    subpackages.forEach((root, pages) -> pages.forEach(page -> paths.add(root + "/" + page)));
    return paths;
  }

  /** Returns the paths of all pages. */
  List<String> all() {
    List<String> paths = new ArrayList<>(MAIN);
    paths.addAll(inSubpackages());
    return paths;
  }

  private static String page(String group, Set<String> taken, Dice dice) {
    while (true) {
      List<String> first = dice.chance(50) ? Words.VERBS : Words.ADJECTIVES;
      String name = dice.pick(first) + "-" + dice.pick(Words.NOUNS).english();
      if (taken.add(name)) {
        return "pages/" + group + "/" + name + "/" + name;
      }
    }
  }
}
