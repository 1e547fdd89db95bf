package dev.footbridge.engine.builtin;

/**
 * The host app, as returned by {@code wx.getAppBaseInfo()}.
 *
 * @param sdkVersion the version of the base library
 * @param version the version of the host app
 * @param language the language of the host app, e.g. {@code en} or {@code zh_CN}
 * @param theme {@code light} or {@code dark}
 */
public record AppBaseInfo(String sdkVersion, String version, String language, String theme) {
  /** The values that programs read where there is no host app. */
  public static final AppBaseInfo DEFAULT = new AppBaseInfo("3.0.0", "8.0.0", "en", "light");
}
