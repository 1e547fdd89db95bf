package dev.footbridge.program.config;

import dev.footbridge.contract.json.JsonValue;
import java.util.List;
import java.util.Objects;

/** The tab bar that {@code app.json} describes. Immutable. */
public final class TabBar {
  private final boolean isCustom;
  private final List<Item> items;
  private final JsonValue json;

  TabBar(boolean isCustom, List<Item> items, JsonValue json) {
    this.isCustom = isCustom;
    this.items = List.copyOf(items);
    this.json = json;
  }

  /** A tab: a page that stays once it was opened. Immutable. */
  public static final class Item {
    private final String pagePath;
    private final String text;

    Item(String pagePath, String text) {
      this.pagePath = pagePath;
      this.text = text;
    }

    /** Returns the path of the page. */
    public String pagePath() {
      return pagePath;
    }

    /** Returns the text on the tab; empty if there is none. */
    public String text() {
      return text;
    }

    @Override
    public String toString() {
      return text + " " + pagePath;
    }
  }

  /** Returns whether a component of the program, {@code custom-tab-bar/index}, draws it. */
  public boolean isCustom() {
    return isCustom;
  }

  /** Returns the tabs, from left to right. */
  public List<Item> items() {
    return items;
  }

  /** Returns whether a page, named by its path, is one of the tabs. */
  public boolean contains(String page) {
    Objects.requireNonNull(page, "page");
    return items.stream().anyMatch(item -> item.pagePath().equals(page));
  }

  /** Returns everything that {@code app.json} says about it. */
  public JsonValue json() {
    return json;
  }
}
