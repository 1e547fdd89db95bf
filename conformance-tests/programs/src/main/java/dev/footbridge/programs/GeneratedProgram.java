package dev.footbridge.programs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a generated program, and what is known about them. Immutable. */
public final class GeneratedProgram {
  private final SortedMap<String, String> files;
  private final List<String> pages;
  private final Map<String, Integer> instances;

  GeneratedProgram(
      SortedMap<String, String> files, List<String> pages, Map<String, Integer> instances) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.pages = List.copyOf(pages);
    this.instances = Collections.unmodifiableMap(new LinkedHashMap<>(instances));
  }

  /** Returns the texts by path, from the folder of the project, with slashes. */
  public SortedMap<String, String> files() {
    return files;
  }

  /** Returns the paths of all pages, from the root of the program, without an ending. */
  public List<String> pages() {
    return pages;
  }

  /**
   * Returns how many component instances the tree of each page has after it has opened and its
   * timers are over, those inside other components and of lists counted, the tab bar not.
   */
  public Map<String, Integer> componentInstances() {
    return instances;
  }

  /**
   * Writes the files in UTF-8. The folder is created if it does not exist; other files in it stay.
   *
   * @throws IOException if a file cannot be written
   */
  public void writeTo(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }
}
