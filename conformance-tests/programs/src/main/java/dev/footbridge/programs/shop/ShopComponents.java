package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.view.Element;
import java.util.List;
import java.util.Map;

/** Puts the components of the shop together, each after its kind. */
final class ShopComponents {
  /** How many tags each entry of a list has. */
  static final int TAGS = 2;

  private static final String CLASS = "card card-class";

  private ShopComponents() {}

  /** Returns the draft of a component. */
  static ComponentDraft draft(ShopKind kind, Dice dice) {
    ComponentDraft draft = new ComponentDraft(dice);
    draft.option("addGlobalClass", true);
    switch (kind) {
      case PRICE -> price(draft);
      case TITLE -> title(draft);
      case CARD -> card(draft);
      case LIST -> list(draft);
      case MORE -> more(draft);
      case FILTER -> ShopControls.filter(draft);
      case SHEET -> ShopControls.sheet(draft);
      case EMPTY -> ShopControls.empty(draft);
      case BAR -> ShopControls.bar(draft);
      case ROW -> ShopControls.row(draft);
      case STATS -> ShopControls.stats(draft);
      case TAB_BAR -> ShopControls.tabBar(draft);
    }
    ShopExtras.addTo(draft);
    return draft;
  }

  private static void price(ComponentDraft draft) {
    draft.property("value", "Number", 0);
    draft.property("symbol", "String", "¥");
    draft.property("fill", "Boolean", draft.dice().chance(50));
    draft.view(
        Element.of("wxs", "module", "format", "src", "@{wxs}"),
        Element.of("view", "class", "price price-class")
            .with(
                Element.of("text", "class", "symbol").with(Element.text("{{symbol}}")),
                Element.of("text").with(Element.text("{{format.price(value, fill)}}"))));
  }

  private static void title(ComponentDraft draft) {
    draft.property("title", "String", "");
    draft.property("icon", "String", "");
    draft.scope("icon", 0);
    draft.view(
        Element.of("view", "class", "title title-class", "bindtap", "onTap")
            .with(
                Element.of("p-icon", "text", "{{icon}}").when("icon"),
                Element.of("text").with(Element.text("{{title}}")),
                Element.of("slot")));
    draft.method("onTap()", "this.triggerEvent('more', { title: this.data.title });");
  }

  private static void card(ComponentDraft draft) {
    draft.property("entry", "Object", Map.of());
    draft.property("title", "String", "");
    draft.property("picture", "String", "");
    draft.property("amount", "Number", 0);
    draft.property("tags", "Array", List.of());
    draft.property("action", "String", "");
    draft.scope("tags", 0);
    draft.scope("action", 0);
    draft.data("hidden", false);
    draft.entry(
        "observers",
        "'entry, amount'(entry, amount)",
        """
        const discount = entry && entry.original ? entry.original - amount : 0;
        this.setData({ discount, hidden: amount < 0 });
        """);
    draft.data("discount", 0);
    draft.method(
        "onTap()",
        "this.triggerEvent('choose', { id: this.data.entry.id, entry: this.data.entry });");
    draft.method(
        "onAct(event)", "this.triggerEvent('act', { ...event.detail, id: this.data.entry.id });");
    draft.view(
        Element.of("view", "class", CLASS, "hidden", "{{hidden}}", "bindtap", "onTap")
            .with(
                Element.of("p-image", "src", "{{picture}}", "mode", "aspectFit"),
                Element.of("view", "class", "card__body")
                    .with(
                        Element.of("text", "class", "card__title").with(Element.text("{{title}}")),
                        Element.of("p-tag", "text", "{{item}}").eachText("tags"),
                        Element.of("price", "value", "{{amount}}"),
                        Element.of("view", "class", "card__row")
                            .with(
                                Element.of("text", "wx:if", "{{discount > 0}}")
                                    .with(Element.text("-{{discount}}")),
                                Element.of("text", "class", "card__code")
                                    .with(Element.text("{{entry.code}}")),
                                Element.of("view", "class", "card__stock")
                                    .with(
                                        Element.of("text")
                                            .with(Element.text("{{entry.details.stock}} left")),
                                        Element.of("view", "class", "card__bar"))),
                        Element.of("view", "class", "card__note")
                            .with(Element.of("text").with(Element.text("{{entry.title}}"))),
                        Element.of("p-button", "title", "{{action}}", "bind:click", "onAct")
                            .when("action"),
                        Element.of("slot", "name", "footer")),
                Element.of("slot")));
    draft.option("multipleSlots", true);
  }

  private static void list(ComponentDraft draft) {
    draft.property("list", "Array", List.of());
    draft.property("columns", "Number", draft.dice().between(1, 2));
    draft.scope("list", 0);
    draft.scope("item.tags", TAGS);
    draft.entry(
        "observers",
        "list(list)",
        "this.setData({ total: list.reduce((sum, entry) => sum + (entry.amount || 0), 0) });");
    draft.data("total", 0);
    draft.method("onChoose(event)", "this.triggerEvent('choose', event.detail);");
    draft.view(
        Element.of("view", "class", "list list--{{columns}}")
            .with(
                Element.of(
                        "goods-card",
                        "entry",
                        "{{item}}",
                        "title",
                        "{{item.name}}",
                        "picture",
                        "{{item.picture}}",
                        "amount",
                        "{{item.amount}}",
                        "tags",
                        "{{item.tags}}",
                        "data-index",
                        "{{index}}",
                        "bind:choose",
                        "onChoose")
                    .each("list"),
                Element.of("slot")));
  }

  private static void more(ComponentDraft draft) {
    draft.property("status", "Number", 0);
    draft.property("text", "String", draft.dice().oneOf("That is all", "Pull to see more"));
    draft.data("loading", false);
    draft.scope("loading", 0);
    draft.entry("observers", "status(status)", "this.setData({ loading: status === 1 });");
    draft.method("onRetry()", "if (this.data.status === 3) {\n  this.triggerEvent('retry');\n}");
    draft.view(
        Element.of("view", "class", "more", "bindtap", "onRetry")
            .with(
                Element.of("p-loading", "size", "small").when("loading"),
                Element.of("text", "wx:if", "{{status === 2}}").with(Element.text("{{text}}"))));
  }
}
