package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.view.Element;
import java.util.List;

/** Puts the components of the library together, each after its kind. */
final class LibraryComponents {
  private static final String CLASS = LibraryKind.CLASS;

  private LibraryComponents() {}

  /** Returns the draft of a component. */
  static ComponentDraft draft(LibraryKind kind, String name, Dice dice) {
    ComponentDraft draft = new ComponentDraft(dice);
    common(draft);
    switch (kind) {
      case MARK -> mark(draft);
      case PICTURE -> picture(draft);
      case LABEL -> label(draft);
      case GROUP -> group(draft, LibraryKind.ITEM.names().get(kind.names().indexOf(name)));
      case ITEM -> {
        label(draft);
        item(draft, LibraryKind.GROUP.names().get(kind.names().indexOf(name)));
      }
      case BOX -> box(draft);
      case POPUP -> LibraryInputs.popup(draft);
      case FIELD -> LibraryInputs.field(draft);
      case CHOICE -> LibraryInputs.choice(draft);
    }
    return draft;
  }

  private static void common(ComponentDraft draft) {
    draft.option("styleIsolation", "apply-shared");
    draft.property("theme", "String", draft.dice().oneOf("default", "primary", "light", "danger"));
    draft.property("size", "String", draft.dice().oneOf("small", "medium", "large"));
    draft.property("disabled", "Boolean", false);
  }

  private static void mark(ComponentDraft draft) {
    draft.property("text", "String", "");
    draft.property("value", "Number", draft.dice().between(0, 100));
    draft.data("style", "");
    draft.entry(
        "observers",
        "'size, value'(size, value)",
        "this.setData({ style: `width: ${toUnit(value)}; font-size: ${toUnit(size, @{unit})}` });",
        "unit",
        Integer.toString(draft.dice().between(12, 40)));
    draft.method("onTap(event)", "this.triggerEvent('click', event.detail);");
    draft.view(
        Element.of("view", "class", CLASS, "style", "{{style}}", "bindtap", "onTap")
            .with(
                Element.of("view", "class", "{{classPrefix}}__base"),
                Element.of("view", "class", "{{classPrefix}}__content")
                    .with(
                        Element.of("text", "wx:if", "{{text}}").with(Element.text("{{text}}")),
                        Element.of("slot"))));
  }

  private static void picture(ComponentDraft draft) {
    draft.property("src", "String", "");
    draft.property("mode", "String", "aspectFill");
    draft.property("loading", "Boolean", false);
    draft.property("failed", "Boolean", false);
    draft.scope("loading", 0);
    draft.scope("failed", 0);
    draft.method(
        "onLoad(event)",
        "this.setData({ ready: true });\nthis.triggerEvent('load', event.detail);");
    draft.method("onError(event)", "this.triggerEvent('error', event.detail);");
    draft.data("ready", false);
    draft.view(
        Element.of("p-loading", "size", "small").when("loading"),
        Element.of("p-icon", "text", "!").when("failed"),
        Element.of("view", "class", "{{classPrefix}}__frame")
            .with(
                Element.of("view", "class", "{{classPrefix}}__mask"),
                Element.of(
                    "image",
                    "class",
                    CLASS,
                    "src",
                    "{{src}}",
                    "mode",
                    "{{mode}}",
                    "bindload",
                    "onLoad",
                    "binderror",
                    "onError")));
  }

  private static void label(ComponentDraft draft) {
    draft.option("multipleSlots", true);
    for (String name : List.of("title", "note", "icon")) {
      draft.property(name, "String", "");
    }
    draft.property("loading", "Boolean", false);
    draft.property("badge", "Number", 0);
    for (String name : List.of("icon", "loading", "badge")) {
      draft.scope(name, 0);
    }
    draft.data("className", "");
    draft.entry(
        "observers",
        "'theme, disabled, loading'()",
        """
        const { classPrefix, theme, disabled, loading } = this.data;
        this.setData({
          className: classNames(classPrefix, `${classPrefix}--${theme}`, { disabled, loading }),
        });
        """);
    draft.method(
        "onTap(event)",
        """
        if (this.data.disabled || this.data.loading) {
          return;
        }
        this.triggerEvent('click', { ...event.detail, title: this.data.title });
        """);
    draft.view(
        Element.of(
                "view", "class", "{{className}} class", "hover-class", "hover", "bindtap", "onTap")
            .with(
                Element.of("view", "class", "{{classPrefix}}__left")
                    .with(
                        Element.of("p-icon", "text", "{{icon}}").when("icon"),
                        Element.of("p-loading", "size", "small").when("loading"),
                        Element.of("slot", "name", "left")),
                Element.of("view", "class", "{{classPrefix}}__middle")
                    .with(
                        Element.of("view", "class", "{{classPrefix}}__title")
                            .with(
                                Element.of("text").with(Element.text("{{title}}")),
                                Element.of("slot", "name", "title")),
                        Element.of("view", "class", "{{classPrefix}}__note")
                            .with(
                                Element.of("text", "wx:if", "{{note}}")
                                    .with(Element.text("{{note}}")),
                                Element.of("slot", "name", "note"))),
                Element.of("view", "class", "{{classPrefix}}__right")
                    .with(
                        Element.of("p-badge", "value", "{{badge}}").when("badge"),
                        Element.of("slot", "name", "right")),
                Element.of("slot")));
  }

  private static void group(ComponentDraft draft, String item) {
    draft.property("title", "String", "");
    draft.property("value", "String", "");
    draft.entry(
        "relations",
        "'../" + item + "/" + item + "':",
        """
        type: 'descendant',
        linked(target) {
          this.children = [...(this.children || []), target];
          this.updateChildren();
        },
        unlinked(target) {
          this.children = (this.children || []).filter((child) => child !== target);
        },
        """);
    draft.data("count", 0);
    draft.method("updateChildren()", "this.setData({ count: this.children.length });");
    draft.method(
        "choose(value)", "this.setData({ value });\nthis.triggerEvent('change', { value });");
    draft.view(
        Element.of("view", "class", CLASS)
            .with(
                Element.of("view", "wx:if", "{{title}}", "class", "{{classPrefix}}__title")
                    .with(Element.text("{{title}}")),
                Element.of("slot")));
  }

  private static void item(ComponentDraft draft, String group) {
    draft.property("value", "String", "");
    draft.entry("relations", "'../" + group + "/" + group + "':", "type: 'ancestor',");
    draft.entry(
        "lifetimes",
        "ready()",
        "this.parent = getParent(this, '../@{group}/@{group}');",
        "group",
        group);
    draft.method("select()", "if (this.parent) {\n  this.parent.choose(this.data.value);\n}");
  }

  private static void box(ComponentDraft draft) {
    draft.option("multipleSlots", true);
    draft.option("virtualHost", draft.dice().chance(50));
    draft.property("gutter", "Number", draft.dice().between(0, 24));
    draft.data("padding", 0);
    draft.entry("observers", "gutter(gutter)", "this.setData({ padding: toUnit(gutter / 2) });");
    draft.view(
        Element.of("view", "class", CLASS, "style", "padding: {{padding}}")
            .with(
                Element.of("slot", "name", "header"),
                Element.of("slot"),
                Element.of("slot", "name", "footer")));
  }

  /** Returns the name of a component's class. */
  static String className(String name) {
    StringBuilder type = new StringBuilder();
    for (String part : name.split("-", 0)) {
      type.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return type.toString();
  }
}
