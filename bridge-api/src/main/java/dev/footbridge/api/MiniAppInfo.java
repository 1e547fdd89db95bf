package dev.footbridge.api;

import java.util.Objects;

/**
 * What a host knows about a mini program.
 *
 * @param appId the platform's identifier of the program, never empty
 * @param name the name shown to people
 * @param version the program's version, in its developer's own numbering
 */
public record MiniAppInfo(String appId, String name, String version) {
  /**
   * Creates a description.
   *
   * @throws IllegalArgumentException if {@code appId} is empty
   */
  public MiniAppInfo {
    Objects.requireNonNull(appId, "appId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    if (appId.isEmpty()) {
      throw new IllegalArgumentException("appId must not be empty");
    }
  }

  /** Returns the description of a program that has only an identifier, which is also its name. */
  public static MiniAppInfo of(String appId) {
    return new MiniAppInfo(appId, appId, "0.0.0");
  }
}
