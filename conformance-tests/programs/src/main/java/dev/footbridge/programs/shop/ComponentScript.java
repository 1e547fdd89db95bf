package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Template;
import java.util.ArrayList;
import java.util.List;

/** Writes the script of a component of the shop. */
final class ComponentScript {
  private ComponentScript() {}

  /**
   * Returns the script.
   *
   * @param imports statements above the component, or nothing
   * @param behaviors the names of the behaviors that these import
   */
  static String write(ComponentDraft draft, String imports, List<String> behaviors) {
    List<String> members = new ArrayList<>();
    if (!behaviors.isEmpty()) {
      members.add("behaviors: [" + String.join(", ", behaviors) + "]");
    }
    members.add("externalClasses: ['card-class', 'price-class', 'title-class']");
    members.add("options: " + Literals.js(draft.options()));
    members.add("properties: " + Literals.js(draft.properties()));
    members.add("data: " + Literals.js(draft.data()));
    draft
        .parts()
        .forEach(
            (part, entries) ->
                members.add(
                    part + ": {\n" + Template.indent(String.join(",\n\n", entries), 2) + ",\n}"));
    String component =
        "Component({\n" + Template.indent(String.join(",\n\n", members), 2) + ",\n});\n";
    return imports.isEmpty() ? component : imports.strip() + "\n\n" + component;
  }
}
