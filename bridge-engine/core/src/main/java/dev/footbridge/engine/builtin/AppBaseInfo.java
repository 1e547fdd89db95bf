package dev.footbridge.engine.builtin;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The host app, as returned by {@code wx.getAppBaseInfo()}. */
@API(status = API.Status.STABLE, since = "0.1")
public final class AppBaseInfo {
  /** The values that programs read where there is no host app. */
  public static final AppBaseInfo DEFAULT = new AppBaseInfo("3.0.0", "8.0.0", "en", "light");

  private final String sdkVersion;
  private final String version;
  private final String language;
  private final String theme;

  private AppBaseInfo(String sdkVersion, String version, String language, String theme) {
    this.sdkVersion = Objects.requireNonNull(sdkVersion, "sdkVersion");
    this.version = Objects.requireNonNull(version, "version");
    this.language = Objects.requireNonNull(language, "language");
    this.theme = Objects.requireNonNull(theme, "theme");
  }

  /** Returns the version of the base library. */
  public String sdkVersion() {
    return sdkVersion;
  }

  /** Returns the version of the host app. */
  public String version() {
    return version;
  }

  /** Returns the language of the host app, e.g. {@code en} or {@code zh_CN}. */
  public String language() {
    return language;
  }

  /** Returns the theme, {@code light} or {@code dark}. */
  public String theme() {
    return theme;
  }

  /** Returns a copy with another {@link #sdkVersion()}. */
  public AppBaseInfo withSdkVersion(String sdkVersion) {
    return new AppBaseInfo(sdkVersion, version, language, theme);
  }

  /** Returns a copy with another {@link #version()}. */
  public AppBaseInfo withVersion(String version) {
    return new AppBaseInfo(sdkVersion, version, language, theme);
  }

  /** Returns a copy with another {@link #language()}. */
  public AppBaseInfo withLanguage(String language) {
    return new AppBaseInfo(sdkVersion, version, language, theme);
  }

  /** Returns a copy with another {@link #theme()}. */
  public AppBaseInfo withTheme(String theme) {
    return new AppBaseInfo(sdkVersion, version, language, theme);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AppBaseInfo that
        && sdkVersion.equals(that.sdkVersion)
        && version.equals(that.version)
        && language.equals(that.language)
        && theme.equals(that.theme);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sdkVersion, version, language, theme);
  }

  @Override
  public String toString() {
    return "AppBaseInfo[sdkVersion="
        + sdkVersion
        + ", version="
        + version
        + ", language="
        + language
        + ", theme="
        + theme
        + "]";
  }
}
