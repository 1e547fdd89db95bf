package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.view.Definition;
import dev.footbridge.programs.view.Definitions;
import dev.footbridge.programs.view.Wxml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds the files of the components of the shop. */
final class ComponentFiles {
  /** How many components name other scripts; the others have everything they need. */
  private static final int WITH_IMPORTS = 9;

  private final long seed;
  private final SourceFolder folder;
  private final Definitions definitions;
  private final Map<String, ComponentDraft> drafts = new LinkedHashMap<>();

  ComponentFiles(long seed, SourceFolder folder, Definitions definitions) {
    this.seed = seed;
    this.folder = folder;
    this.definitions = definitions;
  }

  /** Adds all of them, and what others must know of them. */
  void addAll() {
    for (ShopKind kind : ShopKind.values()) {
      for (String path : kind.folders()) {
        ComponentDraft draft = ShopComponents.draft(kind, new Dice(seed, path));
        drafts.put(path, draft);
        definitions.add(
            new Definition(ShopKind.tag(path), "/" + path + "/index", draft.scope(), draft.view()));
      }
    }
    List<String> importing =
        new Dice(seed, "importing components").some(List.copyOf(drafts.keySet()), WITH_IMPORTS);
    drafts.forEach((path, draft) -> addFiles(path, draft, importing.contains(path)));
  }

  private void addFiles(String component, ComponentDraft draft, boolean imports) {
    String path = component + "/index";
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("component", true);
    json.put("usingComponents", definitions.used(draft.view()));
    folder.add(path + ".json", Literals.json(json));
    folder.add(
        path + ".js",
        imports
            ? ComponentScript.write(draft, imports(path), List.of("loggable"))
            : ComponentScript.write(draft, "", List.of()));
    String wxs = SourceFolder.relative(path, ShopScripts.FORMAT);
    folder.add(path + ".wxml", Wxml.write(draft.view()).replace("@{wxs}", wxs));
    folder.add(
        path + ".wxss",
        ".card {\n  padding: "
            + draft.dice().between(0, 32)
            + "rpx;\n  border-radius: "
            + draft.dice().between(0, 16)
            + "rpx;\n}");
  }

  private static String imports(String path) {
    return "import loggable from '" + SourceFolder.relative(path, "behaviors/loggable") + "';\n";
  }
}
