package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Phrases;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.view.Definitions;
import dev.footbridge.programs.view.Element;
import dev.footbridge.programs.view.Wxml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds the pages of the shop, each with as many entries as give it the wanted instances. */
final class ShopPages {
  private final long seed;
  private final SourceFolder folder;
  private final Definitions definitions;
  private final Map<String, Integer> wanted;
  private final Map<String, Integer> instances = new LinkedHashMap<>();
  private final Tags tags = new Tags();

  ShopPages(long seed, SourceFolder folder, Definitions definitions) {
    this.seed = seed;
    this.folder = folder;
    this.definitions = definitions;
    this.wanted = ShopMap.instances(new Dice(seed, "instances"));
  }

  /** Adds all of them. Returns how many component instances each has. */
  Map<String, Integer> addAll() {
    ShopMap.pages().forEach(this::add);
    return instances;
  }

  private void add(ShopPage page) {
    Layout layout = Layouts.of(page.role());
    Dice dice = new Dice(seed, page.path());
    List<Element> view = layout.view(page, tags);
    int fixed = definitions.instances(view, layout.scope(0, 0));
    int each = definitions.instances(view, layout.scope(1, 0)) - fixed;
    int rest = wanted.getOrDefault(page.path(), 0) - fixed;
    int entries = rest / each;
    int keywords = rest % each;
    instances.put(page.path(), definitions.instances(view, layout.scope(entries, keywords)));
    folder.add(page.path() + ".js", layout.script(new PageContext(page, dice, entries, keywords)));
    folder.add(page.path() + ".wxml", Wxml.write(view));
    folder.add(page.path() + ".json", json(view, dice));
    folder.add(page.path() + ".wxss", ".row {\n  height: " + dice.between(40, 160) + "rpx;\n}");
  }

  private String json(List<Element> view, Dice dice) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("navigationBarTitleText", Phrases.phrase(dice).chinese());
    if (dice.chance(40)) {
      json.put("enablePullDownRefresh", true);
    }
    json.put("usingComponents", definitions.used(view));
    return Literals.json(json);
  }
}
