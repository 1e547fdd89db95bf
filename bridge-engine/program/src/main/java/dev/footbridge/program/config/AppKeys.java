package dev.footbridge.program.config;

import java.util.List;

/** The keys that {@code app.json} may have by public documentation. */
final class AppKeys {
  static final List<String> ALL =
      List.of(
          "appBar",
          "chatTools",
          "cloud",
          "componentFramework",
          "componentPlaceholder",
          "convertRpxToVw",
          "darkmode",
          "debug",
          "debugOptions",
          "embeddedAppIdList",
          "enablePassiveEvent",
          "entranceDeclare",
          "entryPagePath",
          "frameset",
          "functionalPages",
          "halfPage",
          "lazyCodeLoading",
          "miniApp",
          "multiSelectSupportedMaterials",
          "navigateToMiniProgramAppIdList",
          "networkTimeout",
          "openDataContext",
          "openLocationPagePath",
          "optimization",
          "pages",
          "permission",
          "plugins",
          "preloadRule",
          "referrerPolicy",
          "renderer",
          "rendererOptions",
          "requiredBackgroundModes",
          "requiredPrivateInfos",
          "resizable",
          "resolveAlias",
          "serviceProviderTicket",
          "singlePage",
          "sitemapLocation",
          "static",
          "style",
          "subPackages",
          "subpackages",
          "supportedMaterials",
          "tabBar",
          "themeLocation",
          "useExtendedLib",
          "usingComponents",
          "visualEffectInBackground",
          "window",
          "workers");

  /** Those of {@code networkTimeout}. */
  static final List<String> TIMEOUTS =
      List.of("connectSocket", "downloadFile", "request", "uploadFile");

  private AppKeys() {}
}
