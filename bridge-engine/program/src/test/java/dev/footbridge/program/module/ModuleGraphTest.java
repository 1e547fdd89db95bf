package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.program.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleGraphTest {
  @TempDir Path temp;
  private Folder folder;
  private final Map<String, ModuleNeeds> needs = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void makeFolder() {
    folder = new Folder(temp);
  }

  @Test
  void aModuleComesAfterThoseItNeeds() {
    module("app.js", "./a", "./b");
    module("a.js", "./c");
    module("b.js", "./c", "./d.json");
    module("c.js");
    module("d.json");

    ModuleGraph.Addition addition = graph().add("app.js");
    assertThat(addition.modules()).containsExactly("c.js", "a.js", "d.json", "b.js", "app.js");
    assertThat(addition.names()).containsOnlyKeys("app.js", "a.js", "b.js");
    assertThat(addition.names().get("b.js"))
        .hasSize(2)
        .hasEntrySatisfying("./c", c -> assertThat(c.path()).isEqualTo("c.js"))
        .hasEntrySatisfying("./d.json", d -> assertThat(d.path()).isEqualTo("d.json"));
  }

  @Test
  void aCycleEnds() {
    module("a.js", "./b", "./a");
    module("b.js", "./c");
    module("c.js", "./a", "./b");

    assertThat(graph().add("a.js").modules()).containsExactly("c.js", "b.js", "a.js");
    assertThat(asked).containsExactly("a.js", "b.js", "c.js");
  }

  @Test
  void theNextPageAddsOnlyWhatIsNew() {
    module("app.js", "./util");
    module("util.js");
    module("pages/a.js", "../util", "./own");
    module("pages/own.js");
    ModuleGraph graph = graph();

    graph.add("app.js");
    ModuleGraph.Addition page = graph.add("pages/a.js");
    assertThat(page.modules()).containsExactly("pages/own.js", "pages/a.js");
    assertThat(page.names()).containsOnlyKeys("pages/a.js");
    assertThat(graph.add("pages/a.js").modules()).isEmpty();
    assertThat(graph.contains("util.js")).isTrue();
    assertThat(graph.contains("pages/b.js")).isFalse();
    assertThat(graph.modules())
        .containsExactlyInAnyOrder("app.js", "util.js", "pages/a.js", "pages/own.js");
    assertThat(asked).doesNotHaveDuplicates();
  }

  @Test
  void W13_aModuleThatIsNotFoundIsAnErrorOfItsName() {
    module("app.js", "./gone", "./there");
    module("there.js");

    ModuleGraph.Addition addition = graph().add("app.js");
    assertThat(addition.modules()).containsExactly("there.js", "app.js");
    assertThat(addition.names().get("app.js").get("./gone").error())
        .startsWith("module \"./gone\" is not found: tried gone");
  }

  @Test
  void W15_modulesForLaterAreResolvedAndNotAdded() {
    module("app.js");
    module("later.js", "./more");
    module("more.js");
    needs.put("app.js", ModuleNeeds.of(List.of(), List.of("./later", "./gone"), false));
    ModuleGraph graph = graph();

    ModuleGraph.Addition addition = graph.add("app.js");
    assertThat(addition.modules()).containsExactly("app.js");
    assertThat(addition.names().get("app.js").get("./later").path()).isEqualTo("later.js");
    assertThat(addition.names().get("app.js").get("./gone").error()).contains("not found");
    assertThat(graph.add("later.js").modules()).containsExactly("more.js", "later.js");
  }

  @Test
  void aComputedNameAddsAllModulesOfTheProgram() {
    module("app.js");
    module("lib.js", "pkg");
    needs.put("app.js", ModuleNeeds.of(List.of("./lib"), List.of(), true));
    folder.touch(
        "locales/de.json",
        "pages/a.js",
        "pages/a.json",
        "pages/b.ts",
        "pages/b.json",
        "both.ts",
        "both.js",
        "types.d.ts",
        "part.wxml",
        "part.json",
        "style.wxss",
        "app.json",
        "shop.test.js",
        "package-lock.json",
        "node_modules/pkg/index.js",
        "node_modules/other/index.js",
        "miniprogram_npm/built/index.js",
        ".hidden/x.js");
    ModuleGraph graph = graph();

    assertThat(graph.add("app.js").modules())
        .containsExactly(
            "node_modules/pkg/index.js",
            "lib.js",
            "both.js",
            "locales/de.json",
            "pages/a.js",
            "pages/b.ts",
            "app.js");
    needs.put("late.js", ModuleNeeds.of(List.of(), List.of(), true));
    assertThat(graph.add("late.js").modules()).containsExactly("late.js");
  }

  @Test
  void aComputedNameInAPackageAddsThePackage() {
    module("app.js", "moment");
    folder.touch(
        "pages/a.js",
        "miniprogram_npm/moment/index.js",
        "miniprogram_npm/moment/locale/de.js",
        "miniprogram_npm/moment/miniprogram_npm/inner/index.js",
        "miniprogram_npm/@a/b/c.js",
        "miniprogram_npm/@a/d/e.js");
    needs.put(
        "miniprogram_npm/moment/index.js", ModuleNeeds.of(List.of("@a/b/c"), List.of(), true));
    needs.put("miniprogram_npm/@a/b/c.js", ModuleNeeds.of(List.of(), List.of(), true));

    assertThat(graph().add("app.js").modules())
        .containsExactly(
            "miniprogram_npm/@a/b/c.js",
            "miniprogram_npm/moment/locale/de.js",
            "miniprogram_npm/moment/index.js",
            "app.js");
  }

  @Test
  void aLongChainOfModulesNeedsNoDeepStack() throws InterruptedException {
    int length = 2_000;
    for (int i = 0; i < length; i++) {
      module(i + ".js", "./" + (i + 1));
    }
    List<String> added = new ArrayList<>();

    Thread thread =
        new Thread(null, () -> added.addAll(graph().add("0.js").modules()), "small", 128 << 10);
    thread.start();
    thread.join();
    assertThat(added).hasSize(length).startsWith(length - 1 + ".js");
  }

  private void module(String path, String... names) {
    folder.touch(path);
    needs.put(path, ModuleNeeds.of(List.of(names), List.of(), false));
  }

  private ModuleGraph graph() {
    ModuleResolver resolver = new ModuleResolver(folder.files(), Map.of());
    return new ModuleGraph(
        folder.files(),
        resolver,
        path -> {
          asked.add(path);
          return needs.getOrDefault(path, ModuleNeeds.NONE);
        });
  }
}
