package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Dice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of the shop, what they show, and how many component instances each has. */
final class ShopMap {
  /** What the shop has models and services of. */
  static final List<String> RESOURCES =
      List.of(
          "address",
          "banner",
          "basket",
          "brand",
          "campaign",
          "category",
          "comment",
          "delivery",
          "invoice",
          "keyword",
          "member",
          "notice",
          "order",
          "parcel",
          "payment",
          "product",
          "promotion",
          "reason",
          "refund",
          "review",
          "store",
          "voucher");

  /** Services that ask several models. */
  static final List<String> COMBINED = List.of("finder", "home");

  private static final int TABS = 4;

  private static final List<ShopPage> PAGES =
      List.of(
          page("pages/home/index", Role.HOME, "home"),
          page("pages/sections/index", Role.LIST, "category"),
          page("pages/basket/index", Role.BASKET, "basket"),
          page("pages/account/index", Role.DETAIL, "member"),
          page("pages/profile/person/index", Role.FORM, "member"),
          page("pages/profile/address/list/index", Role.LIST, "address"),
          page("pages/profile/address/edit/index", Role.FORM, "address"),
          standalone("pages/profile/name/index", Role.FORM, "member"),
          page("pages/products/list/index", Role.LIST, "product"),
          page("pages/products/details/index", Role.DETAIL, "product"),
          page("pages/products/search/index", Role.STATUS, "keyword"),
          page("pages/products/result/index", Role.LIST, "finder"),
          page("pages/products/comments/index", Role.LIST, "comment"),
          page("pages/products/comments/create/index", Role.FORM, "review"),
          page("pages/orders/confirm/index", Role.DETAIL, "order"),
          standalone("pages/orders/receipt/index", Role.STATUS, "invoice"),
          standalone("pages/orders/paid/index", Role.STATUS, "payment"),
          page("pages/orders/list/index", Role.LIST, "order"),
          page("pages/orders/detail/index", Role.DETAIL, "order"),
          page("pages/orders/ask-refund/index", Role.FORM, "refund"),
          page("pages/orders/refunds/index", Role.LIST, "refund"),
          page("pages/orders/refund/index", Role.DETAIL, "refund"),
          standalone("pages/orders/tracking/index", Role.FORM, "parcel"),
          page("pages/orders/delivery/index", Role.DETAIL, "delivery"),
          standalone("pages/orders/invoice/index", Role.FORM, "invoice"),
          page("pages/vouchers/list/index", Role.LIST, "voucher"),
          page("pages/vouchers/detail/index", Role.DETAIL, "voucher"),
          page("pages/vouchers/products/index", Role.LIST, "campaign"),
          page("pages/campaign/detail/index", Role.LIST, "promotion"));

  /** Together 1,100 over the pages above. */
  private static final Map<Role, Integer> INSTANCES =
      Map.of(
          Role.HOME,
          80,
          Role.LIST,
          52,
          Role.BASKET,
          60,
          Role.DETAIL,
          34,
          Role.FORM,
          22,
          Role.STATUS,
          16);

  private ShopMap() {}

  /** Returns all pages, those of the tab bar first. */
  static List<ShopPage> pages() {
    return PAGES;
  }

  /** Returns the entries of the tab bar. */
  static List<Map<String, Object>> tabs() {
    List<Map<String, Object>> tabs = new ArrayList<>();
    List<String> names = List.of("Home", "Sections", "Basket", "Account");
    for (int i = 0; i < TABS; i++) {
      Map<String, Object> tab = new LinkedHashMap<>();
      tab.put("pagePath", PAGES.get(i).path());
      tab.put("text", names.get(i));
      tabs.add(tab);
    }
    return tabs;
  }

  /** Returns the paths of the main package. */
  static List<String> main() {
    return PAGES.subList(0, TABS).stream().map(ShopPage::path).toList();
  }

  /** Returns the pages of each subpackage, by its root. */
  static Map<String, List<String>> subpackages() {
    Map<String, List<String>> subpackages = new LinkedHashMap<>();
    for (ShopPage page : PAGES.subList(TABS, PAGES.size())) {
      int end = page.path().indexOf('/', "pages/".length());
      subpackages
          .computeIfAbsent(page.path().substring(0, end), each -> new ArrayList<>())
          .add(page.path().substring(end + 1));
    }
    return subpackages;
  }

  /** Returns how many component instances each page has: what one has more, the next has less. */
  static Map<String, Integer> instances(Dice dice) {
    Map<String, Integer> instances = new LinkedHashMap<>();
    Map<Role, Integer> owed = new LinkedHashMap<>();
    for (ShopPage page : PAGES) {
      int usual = INSTANCES.getOrDefault(page.role(), 0);
      Integer debt = owed.remove(page.role());
      int more = 0;
      if (debt != null) {
        more = -debt;
      } else if (isFollowed(page)) {
        more = dice.between(-3, 6);
        owed.put(page.role(), more);
      }
      instances.put(page.path(), usual + more);
    }
    return instances;
  }

  private static boolean isFollowed(ShopPage page) {
    return PAGES.subList(PAGES.indexOf(page) + 1, PAGES.size()).stream()
        .anyMatch(other -> other.role() == page.role());
  }

  private static ShopPage page(String path, Role role, String resource) {
    return new ShopPage(path, role, resource, false);
  }

  private static ShopPage standalone(String path, Role role, String resource) {
    return new ShopPage(path, role, resource, true);
  }
}
