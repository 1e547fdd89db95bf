package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.view.Definition;
import dev.footbridge.programs.view.Definitions;
import dev.footbridge.programs.view.Wxml;
import java.util.LinkedHashMap;
import java.util.Map;

/** The library of components that the shop takes from npm. */
final class UiLibrary {
  /** Its name, with which pages import it. */
  static final String NAME = "plain-ui";

  private static final String FOLDER = "miniprogram_npm/" + NAME + "/";

  private UiLibrary() {}

  /** Adds its files, and what others must know of its components. */
  static void addAll(long seed, SourceFolder folder, Definitions definitions) {
    LibraryModules.addAll(FOLDER, folder);
    Map<String, ComponentDraft> drafts = new LinkedHashMap<>();
    for (LibraryKind kind : LibraryKind.values()) {
      for (String name : kind.names()) {
        ComponentDraft draft =
            LibraryComponents.draft(kind, name, new Dice(seed, NAME + "/" + name));
        drafts.put(name, draft);
        String path = NAME + "/" + name + "/" + name;
        definitions.add(new Definition("p-" + name, path, draft.scope(), draft.view()));
      }
    }
    drafts.forEach((name, draft) -> addFiles(name, draft, folder, definitions));
  }

  private static void addFiles(
      String name, ComponentDraft draft, SourceFolder folder, Definitions definitions) {
    String path = FOLDER + name + "/" + name;
    Map<String, Object> using = new LinkedHashMap<>();
    for (String tag : definitions.used(draft.view()).keySet()) {
      String other = tag.substring(2);
      using.put(tag, "../" + other + "/" + other);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("component", true);
    json.put("usingComponents", using);
    folder.add(path + ".js", LibraryScript.write(name, draft));
    folder.add(FOLDER + name + "/props.js", LibraryScript.properties(draft));
    folder.add(path + ".json", Literals.json(json));
    folder.add(path + ".wxml", Wxml.write(draft.view()));
    folder.add(
        path + ".wxss",
        ".p-"
            + name
            + " {\n  padding: "
            + draft.dice().between(0, 32)
            + "rpx;\n  color: #"
            + draft.dice().hex(6)
            + ";\n}");
  }
}
