package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.view.Element;
import java.util.List;

/** The components of the shop that wait for the user. */
final class ShopControls {
  private ShopControls() {}

  /** Sets the order of a list. */
  static void filter(ComponentDraft draft) {
    draft.property("sorts", "String", "");
    draft.property("prices", "String", "");
    draft.data("overall", 1);
    draft.method(
        "onOverall()",
        """
        const overall = this.data.overall === 1 ? 0 : 1;
        this.setData({ overall, sorts: '' });
        this.triggerEvent('change', { overall, sorts: '' });
        """);
    draft.method(
        "onPrice()",
        """
        const sorts = this.data.sorts === 'desc' ? 'asc' : 'desc';
        this.setData({ sorts, overall: 0 });
        this.triggerEvent('change', { overall: 0, sorts });
        """);
    draft.view(
        Element.of(
                "view", "class", "filter {{overall ? 'filter--on' : ''}}", "bindtap", "onOverall")
            .with(Element.of("p-icon", "text", "list"), Element.text("All")),
        Element.of(
                "view", "class", "filter {{sorts === 'asc' ? 'up' : 'down'}}", "bindtap", "onPrice")
            .with(Element.of("p-icon", "text", "money"), Element.text("Price")),
        Element.of("slot"));
  }

  /** Offers choices in a popup. */
  static void sheet(ComponentDraft draft) {
    draft.property("visible", "Boolean", false);
    draft.property("title", "String", "");
    draft.property("choices", "Array", List.of());
    draft.scope("visible", 0);
    draft.scope("choices", 0);
    draft.data("chosen", -1);
    draft.method("onClose()", "this.setData({ visible: false });\nthis.triggerEvent('close');");
    draft.method(
        "onPick(event)",
        """
        const { index } = event.currentTarget.dataset;
        this.setData({ chosen: index });
        this.triggerEvent('pick', { index, choice: this.data.choices[index] });
        this.onClose();
        """);
    draft.view(
        Element.of(
                "p-popup", "visible", "{{visible}}", "title", "{{title}}", "bind:close", "onClose")
            .with(
                Element.of("view", "class", "sheet")
                    .when("visible")
                    .with(
                        Element.of(
                                "p-cell",
                                "title",
                                "{{item.name}}",
                                "data-index",
                                "{{index}}",
                                "bind:click",
                                "onPick")
                            .each("choices"),
                        Element.of("slot"))));
  }

  /** Says that there is nothing, and offers a way out. */
  static void empty(ComponentDraft draft) {
    draft.property("title", "String", "");
    draft.property("action", "String", "");
    draft.scope("action", 0);
    draft.method("onAct()", "this.triggerEvent('act', { from: this.data.title });");
    draft.view(
        Element.of("view", "class", "empty")
            .with(
                Element.of("p-empty", "icon", "info", "title", "{{title}}"),
                Element.of("p-button", "title", "{{action}}", "bind:click", "onAct")
                    .when("action")));
  }

  /** Has the buttons of a page. */
  static void bar(ComponentDraft draft) {
    draft.property(
        "buttons",
        "Array",
        List.of(
            Literals.object("id", 1, "name", "Cancel"),
            Literals.object("id", 2, "name", draft.dice().oneOf("Pay", "Send", "Buy"))));
    draft.property("total", "Number", 0);
    draft.scope("buttons", 2);
    draft.method(
        "onPress(event)",
        "this.triggerEvent('press', { index: event.currentTarget.dataset.index });");
    draft.view(
        Element.of("view", "class", "bar")
            .with(
                Element.of("price", "value", "{{total}}"),
                Element.of(
                        "p-button",
                        "title",
                        "{{item.name}}",
                        "data-index",
                        "{{index}}",
                        "bind:click",
                        "onPress")
                    .each("buttons"),
                Element.of("slot")));
  }

  /** Takes a value of a form. */
  static void row(ComponentDraft draft) {
    draft.option("virtualHost", true);
    draft.property("label", "String", "");
    draft.property("name", "String", "");
    draft.property("value", "String", "");
    draft.property("error", "String", "");
    draft.method(
        "onChange(event)",
        "this.triggerEvent('change', { name: this.data.name, value: event.detail.value });");
    draft.view(
        Element.of("view", "class", "row {{error ? 'row--wrong' : ''}}")
            .with(
                Element.of(
                    "p-input",
                    "label",
                    "{{label}}",
                    "value",
                    "{{value}}",
                    "clearable",
                    "{{true}}",
                    "bind:change",
                    "onChange"),
                Element.of("text", "wx:if", "{{error}}").with(Element.text("{{error}}"))));
  }

  /** Shows counts, which open lists. */
  static void stats(ComponentDraft draft) {
    draft.property("entries", "Array", List.of());
    draft.scope("entries", 0);
    draft.method(
        "onOpen(event)",
        "this.triggerEvent('open', this.data.entries[event.currentTarget.dataset.index]);");
    draft.view(
        Element.of("p-grid", "title", "{{title}}")
            .with(
                Element.of(
                        "p-grid-item",
                        "title",
                        "{{item.name}}",
                        "note",
                        "{{item.count}}",
                        "icon",
                        "chart",
                        "data-index",
                        "{{index}}",
                        "bind:click",
                        "onOpen")
                    .each("entries")));
    draft.property("title", "String", "");
  }

  /** Switches between the tabs. */
  static void tabBar(ComponentDraft draft) {
    draft.data("active", 0);
    draft.data("list", ShopMap.tabs());
    draft.scope("list", ShopMap.tabs().size());
    draft.method(
        "onChange(event)",
        """
        const { index } = event.currentTarget.dataset;
        this.setData({ active: index });
        wx.switchTab({ url: `/${this.data.list[index].pagePath}` });
        """);
    draft.method(
        "init()",
        """
        const pages = getCurrentPages();
        const page = pages[pages.length - 1];
        const route = page ? page.route : '';
        this.setData({ active: this.data.list.findIndex((tab) => tab.pagePath === route) });
        """);
    draft.view(
        Element.of("p-tab-bar", "value", "{{active}}")
            .with(
                Element.of(
                        "p-tab-bar-item",
                        "title",
                        "{{item.text}}",
                        "data-index",
                        "{{index}}",
                        "bind:click",
                        "onChange")
                    .each("list")));
  }
}
