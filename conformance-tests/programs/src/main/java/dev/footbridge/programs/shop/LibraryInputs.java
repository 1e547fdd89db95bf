package dev.footbridge.programs.shop;

import dev.footbridge.programs.view.Element;
import java.util.List;

/** The components of the library that wait for the user. */
final class LibraryInputs {
  private static final String CLASS = LibraryKind.CLASS;

  private LibraryInputs() {}

  /** Covers the page while it is visible. */
  static void popup(ComponentDraft draft) {
    draft.property("visible", "Boolean", false);
    draft.property("title", "String", "");
    draft.property("confirm", "String", "");
    draft.property("duration", "Number", draft.dice().between(100, 400));
    draft.scope("visible", 0);
    draft.scope("confirm", 0);
    draft.entry(
        "observers",
        "visible(visible)",
        """
        if (visible && !this.data.opened) {
          this.setData({ opened: true });
          this.triggerEvent('visible-change', { visible });
        }
        """);
    draft.data("opened", false);
    draft.method("show(options)", "this.setData({ ...options, visible: true });");
    draft.method(
        "hide()", "this.setData({ visible: false, opened: false });\nthis.triggerEvent('close');");
    draft.method("onConfirm()", "this.hide();\nthis.triggerEvent('confirm');");
    draft.view(
        Element.of("p-overlay", "bind:click", "hide").when("visible"),
        Element.of("view", "class", CLASS)
            .when("visible")
            .with(
                Element.of("view", "wx:if", "{{title}}").with(Element.text("{{title}}")),
                Element.of("slot"),
                Element.of("p-button", "title", "{{confirm}}", "bind:click", "onConfirm")
                    .when("confirm")));
  }

  /** Takes a value. */
  static void field(ComponentDraft draft) {
    draft.property("label", "String", "");
    draft.property("value", "null", "");
    draft.property("placeholder", "String", "");
    draft.property("prefixIcon", "String", "");
    draft.property("clearable", "Boolean", false);
    draft.property("maxlength", "Number", draft.dice().between(20, 500));
    draft.scope("prefixIcon", 0);
    draft.scope("clearable", 0);
    draft.data("count", 0);
    draft.entry(
        "observers",
        "value(value)",
        "this.setData({ count: value === null || value === undefined ? 0 : String(value).length });");
    draft.method(
        "onInput(event)",
        """
        const { value } = event.detail;
        if (String(value).length > this.data.maxlength) {
          return;
        }
        this.setData({ value });
        this.triggerEvent('change', { value });
        """);
    draft.method(
        "onClear()", "this.setData({ value: '' });\nthis.triggerEvent('change', { value: '' });");
    draft.method("onBlur(event)", "this.triggerEvent('blur', event.detail);");
    draft.view(
        Element.of("view", "class", CLASS)
            .with(
                Element.of("p-icon", "text", "{{prefixIcon}}").when("prefixIcon"),
                Element.of("text").with(Element.text("{{label}}")),
                Element.of(
                    "input",
                    "value",
                    "{{value}}",
                    "placeholder",
                    "{{placeholder}}",
                    "disabled",
                    "{{disabled}}",
                    "bindinput",
                    "onInput",
                    "bindblur",
                    "onBlur"),
                Element.of("p-icon", "text", "x", "bind:click", "onClear").when("clearable")));
  }

  /** Lets the user choose in a popup. */
  static void choice(ComponentDraft draft) {
    draft.property("visible", "Boolean", false);
    draft.property("options", "Array", List.of());
    draft.property("value", "Array", List.of());
    draft.scope("visible", 0);
    draft.data("columns", List.of());
    draft.entry(
        "observers",
        "'options, value'(options, value)",
        """
        const columns = options.map((option, index) => ({
          ...option,
          chosen: value.includes(option.value),
          last: index === options.length - 1,
        }));
        this.setData({ columns });
        """);
    draft.method(
        "onPick(event)",
        """
        const { index } = event.currentTarget.dataset;
        const option = this.data.options[index];
        this.triggerEvent('change', { value: option.value, label: option.label });
        this.onClose();
        """);
    draft.method("onClose()", "this.setData({ visible: false });\nthis.triggerEvent('close');");
    draft.view(
        Element.of("p-popup", "visible", "{{visible}}", "bind:close", "onClose")
            .with(
                Element.of(
                        "view",
                        "class",
                        CLASS,
                        "wx:for",
                        "{{columns}}",
                        "wx:key",
                        "value",
                        "data-index",
                        "{{index}}",
                        "bindtap",
                        "onPick")
                    .with(Element.text("{{item.label}}"))));
  }
}
