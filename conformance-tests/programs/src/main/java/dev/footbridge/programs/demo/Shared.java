package dev.footbridge.programs.demo;

/** The modules that pages of the demo use. */
enum Shared {
  CITIES("data/cities", false),
  CONFIG("config", true),
  CUSTOM_PAGE("base/CustomPage", false),
  DATETIME("libs/datetime", true),
  FORMAT("util/format", true),
  GRAPH("util/graph/node", true),
  INDEX("util/index", false),
  LANG("i18n/lang", false),
  LISTS("common/media-list", true),
  SCENE("libs/scene", true),
  SESSION("util/session", false),
  STORE("util/store", false),
  THEME("base/behaviors/theme", true),
  UTIL("util/util", false);

  private final String path;
  private final boolean commonJs;

  Shared(String path, boolean commonJs) {
    this.path = path;
    this.commonJs = commonJs;
  }

  /** Returns the path without the ending. */
  String path() {
    return path;
  }

  /** Whether it is a CommonJS module. */
  boolean isCommonJs() {
    return commonJs;
  }
}
