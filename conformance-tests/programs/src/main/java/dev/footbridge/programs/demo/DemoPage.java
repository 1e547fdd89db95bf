package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.SourceFolder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the files of one page of the demo. */
final class DemoPage {
  private final PageDraft draft;
  private final ModuleKind kind;
  private final Dice dice;
  private final Map<String, Object> json = new LinkedHashMap<>();

  DemoPage(PageDraft draft, ModuleKind kind) {
    this.draft = draft;
    this.kind = kind;
    this.dice = draft.dice();
    new ThemeFeature().addTo(draft);
    new FrameFeature().addTo(draft);
    if (kind == ModuleKind.MIXED) {
      SharedFeature.format(draft);
    }
  }

  /** Adds features at random: few to most pages, very many to some. */
  void addFeatures() {
    int size = dice.between(1, 100);
    int count = dice.between(1, 3);
    if (size > 94) {
      count = dice.between(14, 26);
    } else if (size > 78) {
      count = dice.between(7, 13);
    } else if (size > 38) {
      count = dice.between(3, 6);
    }
    for (int i = 0; i < count; i++) {
      dice.pick(Features.ALL).addTo(draft);
    }
  }

  /** Adds a feature. */
  void add(Feature feature) {
    feature.addTo(draft);
  }

  /** Uses the component at a path of the program, under a tag. */
  void addComponent(String tag, String path) {
    json.put("usingComponents", Map.of(tag, "/" + path));
    new ComponentFeature(tag).addTo(draft);
  }

  /** Adds the files of the page. */
  void writeTo(SourceFolder folder) {
    PageFiles.add(draft, kind, json, folder);
  }
}
