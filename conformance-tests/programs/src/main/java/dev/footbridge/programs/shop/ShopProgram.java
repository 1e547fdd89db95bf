package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.view.Definitions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes all files of the shop. */
public final class ShopProgram {
  private final long seed;
  private final Map<String, Integer> instances = new LinkedHashMap<>();
  private final Definitions definitions = new Definitions();

  /** Creates the maker of one program. */
  public ShopProgram(long seed) {
    this.seed = seed;
  }

  /** Adds the files to a folder. */
  public void writeTo(SourceFolder folder) {
    ShopApp.addAll(seed, folder);
    new ShopScripts(seed, folder).addAll();
    ShopModels.addAll(seed, folder);
    ShopServices.addAll(seed, folder);
    UiLibrary.addAll(seed, folder, definitions);
    new ComponentFiles(seed, folder, definitions).addAll();
    instances.putAll(new ShopPages(seed, folder, definitions).addAll());
  }

  /** Returns the paths of the pages. */
  public List<String> pages() {
    return ShopMap.pages().stream().map(ShopPage::path).toList();
  }

  /** Returns how many component instances each page has; known after the files were made. */
  public Map<String, Integer> instances() {
    return Collections.unmodifiableMap(instances);
  }
}
