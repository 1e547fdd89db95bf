package dev.footbridge.programs.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A component as others use it. Its scope has the names that its view asks for: the length of a
 * list, or 1 for what holds and 0 for what does not, as they are unless a user sets them.
 */
public final class Definition {
  private final String tag;
  private final String path;
  private final Map<String, Integer> scope;
  private final List<Element> view;

  /** Creates a definition of the component at {@code path}, which has no ending. */
  public Definition(String tag, String path, Map<String, Integer> scope, List<Element> view) {
    this.tag = tag;
    this.path = path;
    this.scope = Collections.unmodifiableMap(new LinkedHashMap<>(scope));
    this.view = List.copyOf(view);
  }

  /** Returns the tag that users give it. */
  public String tag() {
    return tag;
  }

  /** Returns its path as {@code usingComponents} names it. */
  public String path() {
    return path;
  }

  /** Returns the names that its view asks for, and their values. */
  public Map<String, Integer> scope() {
    return scope;
  }

  /** Returns its view. */
  public List<Element> view() {
    return view;
  }
}
