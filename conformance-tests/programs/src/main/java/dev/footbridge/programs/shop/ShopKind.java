package dev.footbridge.programs.shop;

import java.util.List;

/** What a component of the shop is, and where the components are. */
enum ShopKind {
  /** An amount of money, formatted by wxs. */
  PRICE("components/price", "components/member-price"),
  /** A heading, with an icon if its user wants one. */
  TITLE(
      "components/section-title",
      "components/campaign/campaign-title",
      "components/vouchers/voucher-title"),
  /** A picture, a title, tags and a price. */
  CARD(
      "components/goods-card",
      "components/voucher-card",
      "pages/basket/components/goods-row",
      "components/orders/order-card",
      "components/orders/refund-card",
      "components/orders/specs-card",
      "components/products/comment-card",
      "components/profile/address-card",
      "pages/sections/components/section-card"),
  /** Cards of a list. */
  LIST(
      "components/goods-list",
      "pages/basket/components/basket-group",
      "components/orders/order-group",
      "components/products/comment-list",
      "pages/sections/components/section-panel"),
  /** What stands below a list that grows. */
  MORE("components/load-more", "components/loading-content"),
  /** The order of a list, and what it leaves out. */
  FILTER("components/filter", "components/orders/order-filter"),
  /** A popup with choices. */
  SHEET(
      "components/filter-popup",
      "pages/basket/components/specs-popup",
      "components/orders/reason-sheet",
      "components/orders/voucher-sheet",
      "components/products/promotion-popup",
      "components/profile/region-sheet"),
  /** What a page shows instead of nothing. */
  EMPTY(
      "components/empty-note",
      "pages/basket/components/basket-empty",
      "components/orders/no-goods"),
  /** Buttons at the end of a page. */
  BAR(
      "components/swipe-bar",
      "pages/basket/components/basket-bar",
      "components/orders/order-bar",
      "components/orders/refund-bar",
      "components/products/buy-bar"),
  /** A row of a form. */
  ROW(
      "components/form-row", "components/orders/invoice-row",
      "components/profile/address-row", "components/profile/person-row"),
  /** Counts in a grid. */
  STATS(
      "components/stats-grid",
      "pages/account/components/order-stats",
      "pages/account/components/voucher-stats"),
  /** The tab bar of the shop. */
  TAB_BAR("custom-tab-bar");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it
  private final List<String> folders;

  ShopKind(String... folders) {
    this.folders = List.of(folders);
  }

  /** Returns the folders of the components; the files in each are named {@code index}. */
  List<String> folders() {
    return folders;
  }

  /** Returns the tag of the component in a folder. */
  static String tag(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }
}
