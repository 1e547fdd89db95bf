package dev.footbridge.programs.text;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a program while it is made: texts by path, with slashes and no leading slash. */
public final class SourceFolder {
  private final SortedMap<String, String> files = new TreeMap<>();

  /**
   * Adds a file, with a line break at its end.
   *
   * @throws IllegalArgumentException if there is one at the path already
   */
  public void add(String path, String text) {
    String complete = text.endsWith("\n") ? text : text + '\n';
    if (files.putIfAbsent(path, complete) != null) {
      throw new IllegalArgumentException(path + " was made twice");
    }
  }

  /** Returns all files so far, by path. */
  public SortedMap<String, String> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** Returns how one file names another, such as {@code ../../util/util.js}. */
  public static String relative(String from, String to) {
    String[] base = from.split("/", -1);
    String[] target = to.split("/", -1);
    int same = 0;
    while (same < base.length - 1 && same < target.length - 1 && base[same].equals(target[same])) {
      same++;
    }
    StringBuilder path = new StringBuilder(same == base.length - 1 ? "./" : "");
    path.append("../".repeat(base.length - 1 - same));
    for (int i = same; i < target.length; i++) {
      path.append(target[i]).append(i < target.length - 1 ? "/" : "");
    }
    return path.toString();
  }
}
