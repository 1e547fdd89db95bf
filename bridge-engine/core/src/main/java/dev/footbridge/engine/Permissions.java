package dev.footbridge.engine;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which programs may use which APIs (rule X3): an API is public, or restricted and granted to some
 * programs. Applies to both tiers and both ways to call. Immutable.
 *
 * <pre>{@code
 * Permissions.ALL_PUBLIC.restrict("pay", "wx1234", "wx5678").restrict("wipe")
 * }</pre>
 */
public final class Permissions {
  /** Every API is public. */
  public static final Permissions ALL_PUBLIC = new Permissions(Map.of());

  private final Map<String, Set<String>> grants;

  private Permissions(Map<String, Set<String>> grants) {
    this.grants = grants;
  }

  /**
   * Returns permissions in which {@code api} is restricted. Restricting {@code invokeNativePlugin}
   * denies that way to call, for all APIs. Other built-ins without a handler, such as {@code
   * nextTick}, cannot be restricted: building the engine fails.
   *
   * @param appIds the programs that may use it; none if empty
   */
  public Permissions restrict(String api, String... appIds) {
    Objects.requireNonNull(appIds, "appIds");
    Objects.requireNonNull(api, "api");
    Map<String, Set<String>> more = new TreeMap<>(grants);
    Set<String> granted = new HashSet<>(more.getOrDefault(api, Set.of()));
    for (String appId : appIds) {
      granted.add(Objects.requireNonNull(appId, "appId"));
    }
    more.put(api, Set.copyOf(granted));
    return new Permissions(more);
  }

  /** Returns the APIs that are restricted, in alphabetical order. */
  Set<String> restricted() {
    return grants.keySet();
  }

  /** Returns the APIs that the program may not use, in alphabetical order. */
  Set<String> deniedTo(String appId) {
    Set<String> denied = new LinkedHashSet<>();
    grants.forEach(
        (api, appIds) -> {
          if (!appIds.contains(appId)) {
            denied.add(api);
          }
        });
    return denied;
  }
}
