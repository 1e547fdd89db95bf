package dev.footbridge.programs.shop;

/** The layout of each role. */
final class Layouts {
  private Layouts() {}

  /** Returns the layout of the pages of a role. */
  static Layout of(Role role) {
    return switch (role) {
      case HOME -> new HomeLayout();
      case LIST -> new ListLayout();
      case BASKET -> new BasketLayout();
      case DETAIL -> new DetailLayout();
      case FORM -> new FormLayout();
      case STATUS -> new StatusLayout();
    };
  }
}
