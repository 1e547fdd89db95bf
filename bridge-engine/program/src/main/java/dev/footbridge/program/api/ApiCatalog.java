package dev.footbridge.program.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every API that the public typings of mini programs name, and what each is here (rules W50 to
 * W54). Immutable; {@code docs/apis.md} is its page.
 */
public final class ApiCatalog {
  private static final String FILE = "apis.txt";

  private final String typings;
  private final Map<String, KnownApi> byName = new LinkedHashMap<>();

  private ApiCatalog(ApiLines lines) {
    typings = lines.typings();
    lines.apis().forEach(api -> byName.put(api.name(), api));
  }

  /** Returns the catalog; the first call reads it. */
  public static ApiCatalog get() {
    return Bundled.CATALOG;
  }

  /** Reads the catalog from the text of such a file. */
  static ApiCatalog of(String text) {
    return new ApiCatalog(new ApiLines(text));
  }

  /** Returns the npm package and the version of the typings: {@code name 1.2.3}. */
  public String typings() {
    return typings;
  }

  /** Returns all APIs, by name. */
  public List<KnownApi> all() {
    return List.copyOf(byName.values());
  }

  /** Returns the API of that name, given without {@code wx.}; null if the typings have none. */
  public @Nullable KnownApi named(String name) {
    return byName.get(Objects.requireNonNull(name, "name"));
  }

  /** Returns the APIs of a group, by name. */
  public List<KnownApi> inGroup(ApiGroup group) {
    Objects.requireNonNull(group, "group");
    return byName.values().stream().filter(api -> api.group() == group).toList();
  }

  /** Returns the names of the calls that the logic layer answers, in alphabetical order. */
  public Set<String> logicApis() {
    Set<String> names = new LinkedHashSet<>();
    byName.values().stream()
        .filter(KnownApi::isAnsweredByLogic)
        .forEach(api -> names.add(api.name()));
    return Collections.unmodifiableSet(names);
  }

  /**
   * Returns the events of {@link ApiGroup#LISTENER} by name, each with the name of the API that
   * adds listeners and, where the typings have it, of the one that removes them.
   */
  Map<String, List<String>> listeners() {
    Map<String, List<String>> events = new TreeMap<>();
    for (KnownApi api : inGroup(ApiGroup.LISTENER)) {
      List<String> pair = events.computeIfAbsent(api.event(), event -> new ArrayList<>());
      pair.add(api.addsListeners() ? 0 : pair.size(), api.name());
    }
    return events;
  }

  /**
   * Returns what the logic layer has to know, as the text of a JSON object:
   *
   * <ul>
   *   <li>{@code apis}: the group of each of {@link #logicApis()}, by name;
   *   <li>{@code reasons}: {@link ApiGroup#reason()} of the groups that have one, by group;
   *   <li>{@code listeners}: for each event, the names of the API that adds listeners and of the
   *       one that removes them, if there is one.
   * </ul>
   */
  public String toConfig() {
    ObjectNode config = JsonNodeFactory.instance.objectNode();
    ObjectNode apis = config.putObject("apis");
    ObjectNode reasons = config.putObject("reasons");
    for (ApiGroup group : ApiGroup.values()) {
      if (group.reason() != null) {
        reasons.put(group.name(), group.reason());
      }
    }
    for (KnownApi api : byName.values()) {
      if (api.isAnsweredByLogic()) {
        apis.put(api.name(), api.group().name());
      }
    }
    ObjectNode listeners = config.putObject("listeners");
    listeners()
        .forEach(
            (event, names) -> {
              ArrayNode pair = listeners.putArray(event);
              names.forEach(pair::add);
            });
    return config.toString();
  }

  private static final class Bundled {
    static final ApiCatalog CATALOG = read();

    private static ApiCatalog read() {
      try (InputStream file = ApiCatalog.class.getResourceAsStream(FILE)) {
        return of(
            new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
