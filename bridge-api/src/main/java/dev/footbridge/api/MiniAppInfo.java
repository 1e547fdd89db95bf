package dev.footbridge.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a host knows about a mini program.
 *
 * <p>Each part is a field as well as a method, because plugins written for the platform read the
 * fields: {@code mMiniAppInfo.appId}.
 */
public final class MiniAppInfo {
  /** The platform's identifier of the program, never empty. */
  public final String appId;

  /** The name shown to people. */
  public final String name;

  /** The program's version, in its developer's own numbering. */
  public final String version;

  /**
   * Creates a description.
   *
   * @param appId the platform's identifier of the program, never empty
   * @param name the name shown to people
   * @param version the program's version, in its developer's own numbering
   * @throws IllegalArgumentException if {@code appId} is empty
   */
  public MiniAppInfo(String appId, String name, String version) {
    this.appId = Objects.requireNonNull(appId, "appId");
    this.name = Objects.requireNonNull(name, "name");
    this.version = Objects.requireNonNull(version, "version");
    if (appId.isEmpty()) {
      throw new IllegalArgumentException("appId must not be empty");
    }
  }

  /** Returns the platform's identifier of the program, never empty. */
  public String appId() {
    return appId;
  }

  /** Returns the name shown to people. */
  public String name() {
    return name;
  }

  /** Returns the program's version, in its developer's own numbering. */
  public String version() {
    return version;
  }

  /** Returns a copy with another {@link #name()}. */
  public MiniAppInfo withName(String name) {
    return new MiniAppInfo(appId, name, version);
  }

  /** Returns a copy with another {@link #version()}. */
  public MiniAppInfo withVersion(String version) {
    return new MiniAppInfo(appId, name, version);
  }

  /** Returns the description of a program that has only an identifier, which is also its name. */
  public static MiniAppInfo of(String appId) {
    return new MiniAppInfo(appId, appId, "0.0.0");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof MiniAppInfo that
            && appId.equals(that.appId)
            && name.equals(that.name)
            && version.equals(that.version));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * appId.hashCode() + name.hashCode()) + version.hashCode();
  }

  @Override
  public String toString() {
    return "MiniAppInfo[appId=" + appId + ", name=" + name + ", version=" + version + "]";
  }
}
