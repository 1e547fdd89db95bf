package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the script of a page. */
final class PageScript {
  private PageScript() {}

  /** Returns the script; {@code constructor} is {@code Page}, or a function that calls it. */
  static String write(PageDraft page, String constructor) {
    List<String> parts = new ArrayList<>();
    String imports = page.imports().text().strip();
    if (!imports.isEmpty()) {
      parts.add(imports);
    }
    parts.addAll(page.declarations());
    parts.add(constructor + "({\n" + Template.indent(members(page), 2) + "\n})");
    return String.join("\n\n", parts) + "\n";
  }

  private static String members(PageDraft page) {
    List<String> members = new ArrayList<>();
    String share = page.dice().chance(70) ? hook(Hook.ON_SHARE, page.hooks()) : "";
    if (!share.isEmpty()) {
      members.add(share); // above the data, as the demo has it
    }
    members.add("data: " + Literals.js(page.data()));
    members.addAll(page.fields());
    for (Hook hook : Hook.values()) {
      String text = hook == Hook.ON_SHARE && !share.isEmpty() ? "" : hook(hook, page.hooks());
      if (!text.isEmpty()) {
        members.add(text);
      }
    }
    members.addAll(page.methods());
    return String.join(",\n\n", members);
  }

  private static String hook(Hook hook, Map<Hook, List<String>> hooks) {
    if (!hooks.containsKey(hook)) {
      return "";
    }
    String body = String.join("\n\n", hooks.get(hook));
    return hook.method() + "(" + hook.parameter() + ") {\n" + Template.indent(body, 2) + "\n}";
  }
}
