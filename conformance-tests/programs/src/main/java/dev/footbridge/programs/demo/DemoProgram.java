package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes all files of the demo. */
public final class DemoProgram {
  private static final int COMMON_JS_PAGES = 3;
  private static final int MIXED_PAGES = 14;
  private static final int PLAIN_PAGES = 7;

  private final long seed;
  private final DemoMap map;
  private final Dictionary dictionary = new Dictionary();
  private final SourceFolder program = new SourceFolder();

  /** Creates the maker of one program. */
  public DemoProgram(long seed) {
    this.seed = seed;
    this.map = new DemoMap(new Dice(seed, "pages"));
  }

  /** Adds the files to a folder. */
  public void writeTo(SourceFolder project) {
    dictionary.addFixed("confirm", new Word("OK", "确定"));
    program.add("app.js", DemoApp.script(new Dice(seed, "app.js")));
    program.add("app.json", DemoApp.json(map));
    new DemoModules(seed, program).addAll();
    new DemoLibraries(seed, program).addAll();
    DemoViews.addAll(seed, program);
    DemoComponent.addAll(seed, program);
    addMainPages();
    addOtherPages();
    program.add("i18n/en-US.js", dictionary.english());
    program.add("i18n/zh-CN.js", dictionary.chinese());
    program.files().forEach((path, text) -> project.add(DemoApp.ROOT + path, text));
    DemoApp.addProject(project, new Dice(seed, "project.config.json"));
  }

  /** Returns the paths of the pages, from the root of the program. */
  public List<String> pages() {
    return map.all();
  }

  /** Returns how many component instances each page has. */
  public Map<String, Integer> instances() {
    Map<String, Integer> instances = new LinkedHashMap<>();
    Map<String, Integer> components = components();
    pages().forEach(page -> instances.put(page, components.containsKey(page) ? 1 : 0));
    return instances;
  }

  /** Returns which pages use a component, and the number of it. */
  private Map<String, Integer> components() {
    Map<String, Integer> components = new HashMap<>();
    components.put(DemoMap.MAIN.get(1), 0);
    List<String> pages = map.subpackages().getOrDefault("packageIndependent", List.of());
    for (int number = 1; number < DemoComponent.COUNT; number++) {
      components.put("packageIndependent/" + pages.get(number), number);
    }
    return components;
  }

  private void addMainPages() {
    List<Feature> features =
        List.of(
            new CategoryFeature("Components", List.of("packageComponent")),
            new CategoryFeature("Interfaces", List.of("packageAPI")),
            new CategoryFeature("Extensions", List.of("packageExtend", "packageIndependent")));
    for (int i = 0; i < features.size(); i++) {
      DemoPage page = page(DemoMap.MAIN.get(i), ModuleKind.ES);
      page.add(features.get(i));
      finish(page, DemoMap.MAIN.get(i));
    }
  }

  private void addOtherPages() {
    List<String> pages = map.inSubpackages();
    Map<String, ModuleKind> kinds = new HashMap<>();
    List<ModuleKind> unusual = new ArrayList<>();
    unusual.addAll(Collections.nCopies(COMMON_JS_PAGES, ModuleKind.COMMON_JS));
    unusual.addAll(Collections.nCopies(MIXED_PAGES, ModuleKind.MIXED));
    unusual.addAll(Collections.nCopies(PLAIN_PAGES, ModuleKind.NEITHER));
    List<String> chosen = new Dice(seed, "kinds").some(pages, unusual.size());
    for (int i = 0; i < chosen.size(); i++) {
      kinds.put(chosen.get(i), unusual.get(i));
    }
    for (String path : pages) {
      DemoPage page = page(path, kinds.getOrDefault(path, ModuleKind.ES));
      page.addFeatures();
      finish(page, path);
    }
  }

  private DemoPage page(String path, ModuleKind kind) {
    return new DemoPage(new PageDraft(path, kind, new Dice(seed, path), dictionary, map), kind);
  }

  private void finish(DemoPage page, String path) {
    Integer component = components().get(path);
    if (component != null) {
      String componentPath = DemoComponent.path(component);
      page.addComponent(componentPath.substring(componentPath.lastIndexOf('/') + 1), componentPath);
    }
    page.writeTo(program);
  }
}
