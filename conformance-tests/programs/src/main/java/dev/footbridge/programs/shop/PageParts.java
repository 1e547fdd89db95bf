package dev.footbridge.programs.shop;

import dev.footbridge.programs.view.Element;
import java.util.List;

/** Elements that pages of several roles have. */
final class PageParts {
  /** How many choices the sheet of a page has. */
  static final int CHOICES = 3;

  private PageParts() {}

  /** Returns the formats of amounts and states. */
  static List<Element> formats(ShopPage page) {
    String up = "../".repeat((int) page.path().chars().filter(c -> c == '/').count());
    return List.of(
        Element.of("wxs", "module", "format", "src", up + ShopScripts.FORMAT),
        Element.of("wxs", "module", "state", "src", up + "wxs/state.wxs"));
  }

  /** Returns a card of {@code item} or another name of the page's data. */
  static Element card(String tag, String name) {
    return Element.of(
        tag,
        "entry",
        "{{" + name + "}}",
        "title",
        "{{" + name + ".name}}",
        "picture",
        "{{" + name + ".picture}}",
        "amount",
        "{{" + name + ".amount}}",
        "tags",
        "{{" + name + ".tags}}",
        "card-class",
        "card--page",
        "bind:choose",
        "onChoose");
  }

  /** Returns the keywords, and the popups at the end of a page. */
  static List<Element> end(Tags tags) {
    return List.of(
        Element.of("view", "class", "keywords")
            .with(
                Element.of(
                        "p-tag",
                        "text",
                        "{{item}}",
                        "data-index",
                        "{{index}}",
                        "bind:click",
                        "onKeyword")
                    .eachText("keywords")),
        Element.of(
            tags.next(ShopKind.SHEET),
            "visible",
            "{{sheetVisible}}",
            "choices",
            "{{choices}}",
            "bind:pick",
            "onPick",
            "bind:close",
            "onSheetClose"),
        Element.of("p-toast", "id", "p-toast"));
  }

  /** What the scripts of pages with {@link #end} have. */
  static final String END =
      """
      onKeyword(event) {
        const { index } = event.currentTarget.dataset;
        this.setData({ chosenKeyword: this.data.keywords[index] || '' });
      },

      onPick(event) {
        this.setData({ picked: event.detail.index, sheetVisible: false });
      },

      onSheetClose() {
        this.setData({ sheetVisible: false });
      },

      openSheet() {
        this.setData({ sheetVisible: true });
      },
      """;
}
