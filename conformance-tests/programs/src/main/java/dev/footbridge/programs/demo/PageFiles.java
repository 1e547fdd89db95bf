package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Phrases;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Word;
import java.util.Map;

/** Writes the files of a page. */
final class PageFiles {
  private PageFiles() {}

  /**
   * Adds script, view, settings and style.
   *
   * @param json the settings so far, to which more are added
   */
  static void add(PageDraft draft, ModuleKind kind, Map<String, Object> json, SourceFolder folder) {
    String path = draft.path();
    Word title = Phrases.phrase(draft.dice());
    folder.add(path + ".js", PageScript.write(draft, constructor(draft, kind)));
    folder.add(path + ".wxml", PageView.write(draft, title.english()));
    folder.add(path + ".json", settings(draft, json, title));
    folder.add(path + ".wxss", style(draft.dice()));
  }

  private static String constructor(PageDraft draft, ModuleKind kind) {
    Dice dice = draft.dice();
    if (kind == ModuleKind.ES && dice.chance(4)) {
      draft.useWhole(Shared.CUSTOM_PAGE, "CustomPage");
      return "CustomPage";
    }
    if (kind != ModuleKind.NEITHER && dice.chance(4)) {
      draft.useWhole(Shared.THEME, "themeBehavior");
      draft.fixedField("behaviors: [themeBehavior]");
    }
    return "Page";
  }

  private static String settings(PageDraft draft, Map<String, Object> json, Word title) {
    Dice dice = draft.dice();
    json.put("navigationBarTitleText", dice.chance(70) ? title.english() : title.chinese());
    if (draft.hooks().containsKey(Hook.ON_REACH_BOTTOM) && dice.chance(40)) {
      json.put("enablePullDownRefresh", true);
      json.put("onReachBottomDistance", dice.between(30, 120));
    }
    return Literals.json(json);
  }

  private static String style(Dice dice) {
    return ".page-section {\n  margin-bottom: "
        + dice.between(10, 60)
        + "rpx;\n}\n\n.result {\n  color: #"
        + dice.hex(6)
        + ";\n}";
  }
}
