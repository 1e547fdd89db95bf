package dev.footbridge.programs.shop;

import dev.footbridge.programs.view.Element;
import java.util.List;
import java.util.Map;

/** The view and the script of the pages of one role. */
interface Layout {
  /** Returns the elements of the page, with components that {@code tags} chooses. */
  List<Element> view(ShopPage page, Tags tags);

  /**
   * Returns what the view asks for.
   *
   * @param entries how long the page's list is
   * @param keywords how many keywords the page has
   */
  Map<String, Integer> scope(int entries, int keywords);

  /** Returns the script. */
  String script(PageContext page);
}
