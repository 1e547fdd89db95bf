package dev.footbridge.programs.demo;

/** The hooks of a page, in the order in which they are written. */
enum Hook {
  ON_LOAD("onLoad", "query"),
  ON_SHOW("onShow", ""),
  ON_READY("onReady", ""),
  ON_HIDE("onHide", ""),
  ON_UNLOAD("onUnload", ""),
  ON_PULL_DOWN("onPullDownRefresh", ""),
  ON_REACH_BOTTOM("onReachBottom", ""),
  ON_PAGE_SCROLL("onPageScroll", "e"),
  ON_TAB_ITEM_TAP("onTabItemTap", "item"),
  ON_SHARE("onShareAppMessage", "");

  private final String method;
  private final String parameter;

  Hook(String method, String parameter) {
    this.method = method;
    this.parameter = parameter;
  }

  /** Returns the name of the method. */
  String method() {
    return method;
  }

  /** Returns the name of its parameter, or nothing. */
  String parameter() {
    return parameter;
  }
}
