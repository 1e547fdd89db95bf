package dev.footbridge.jvm.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.jvm.json.JsonValues;
import java.util.ArrayList;
import java.util.List;

/** The page stack in words, short enough for a line. */
final class PageStack {
  private static final String PAGES = "pages/";

  private PageStack() {}

  /**
   * Returns a stack such as {@code [index, order]}; empty if it has a single page, or none.
   *
   * @param json an array of paths, the one at the bottom first
   */
  static String text(String json) {
    JsonNode stack;
    try {
      stack = JsonValues.read(json);
    } catch (IllegalArgumentException e) {
      return json;
    }
    List<String> names = new ArrayList<>();
    for (JsonNode page : stack) {
      names.add(shortName(page.isTextual() ? page.asText() : page.path("path").asText()));
    }
    return names.size() < 2 ? "" : names.toString();
  }

  /** Returns {@code order} for {@code pages/order/index} and for {@code pages/order/order}. */
  private static String shortName(String path) {
    String name = path.startsWith(PAGES) ? path.substring(PAGES.length()) : path;
    int slash = name.lastIndexOf('/');
    String folder = name.substring(0, Math.max(0, slash));
    String file = name.substring(slash + 1);
    boolean isMain = file.equals("index") || ("/" + folder).endsWith("/" + file);
    return folder.isEmpty() || !isMain ? name : folder;
  }
}
