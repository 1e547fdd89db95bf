package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.program.Folder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleResolverTest {
  private static final String ALSO = ", also with .js, .ts, .json, /index.js, /index.ts";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void makeFolder() {
    folder = new Folder(temp.resolve("shop")).touch("app.js");
  }

  @ParameterizedTest
  @CsvSource({
    "./util, pages/a/util.js",
    "./util.js, pages/a/util.js",
    "./typed, pages/a/typed.ts",
    "./typed.ts, pages/a/typed.ts",
    "./typed.js, pages/a/typed.ts",
    "./both, pages/a/both.js",
    "./data, pages/a/data.json",
    "./data.json, pages/a/data.json",
    "./lib, pages/a/lib/index.js",
    "./lib/, pages/a/lib/index.js",
    "./lib/index, pages/a/lib/index.js",
    "./tslib, pages/a/tslib/index.ts",
    "./twice, pages/a/twice.js",
    "./twice/, pages/a/twice/index.js",
    "./a.b, pages/a/a.b.js",
    "., pages/a/index.js",
    "./, pages/a/index.js",
    "./lib/.., pages/a/index.js",
    ".., pages/index.js",
    "../../utils/request, utils/request.js",
    "/utils/request, utils/request.js",
    "/app, app.js",
    "util, pages/a/util.js",
    "util.js, pages/a/util.js",
    "lib/index, pages/a/lib/index.js"
  })
  void W13_aNameLeadsToAFile(String name, String path) {
    folder.touch(
        "pages/a/util.js",
        "pages/a/typed.ts",
        "pages/a/both.js",
        "pages/a/both.ts",
        "pages/a/data.json",
        "pages/a/lib/index.js",
        "pages/a/tslib/index.ts",
        "pages/a/twice.js",
        "pages/a/twice/index.js",
        "pages/a/a.b.js",
        "pages/a/index.js",
        "pages/index.js",
        "utils/request.js");

    assertThat(resolve("pages/a/a.js", name).path()).isEqualTo(path);
    assertThat(resolve("pages/a/a.js", name).error()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "dayjs, sub/miniprogram_npm/dayjs/index.js",
    "lodash, miniprogram_npm/lodash.js",
    "lodash/fp, miniprogram_npm/lodash/fp.js",
    "@vant/weapp/button/index, miniprogram_npm/@vant/weapp/button/index.js",
    "installed, sub/pages/node_modules/installed/index.js"
  })
  void W13_aPackageIsFoundFromTheModulesFolderUpwards(String name, String path) {
    folder.touch(
        "sub/miniprogram_npm/dayjs/index.js",
        "miniprogram_npm/dayjs/index.js",
        "miniprogram_npm/lodash.js",
        "miniprogram_npm/lodash/fp.js",
        "miniprogram_npm/@vant/weapp/button/index.js",
        "sub/pages/node_modules/dayjs/index.js",
        "node_modules/installed/index.js",
        "sub/pages/node_modules/installed/index.js",
        "sub/pages/dayjs.js");

    assertThat(resolve("sub/pages/a.js", name).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "tdesign, node_modules/tdesign/miniprogram_dist/index.js",
    "tdesign/toast/index, node_modules/tdesign/miniprogram_dist/toast/index.js",
    "tdesign/toast, node_modules/tdesign/miniprogram_dist/toast/index.js",
    "tdesign/package.json, node_modules/tdesign/package.json",
    "unnamed, node_modules/unnamed/miniprogram_dist/index.js",
    "main, node_modules/main/lib/main.js",
    "main/other, node_modules/main/other.js",
    "main/sub, node_modules/main/es/sub.js",
    "folder, node_modules/folder/lib/index.js",
    "slash, node_modules/slash/lib.js",
    "gone, node_modules/gone/index.js",
    "none, node_modules/none/index.js",
    "malformed, node_modules/malformed/index.js",
    "strange, node_modules/strange/index.js",
    "outside, node_modules/outside/index.js",
    "@a/b, node_modules/@a/b/b.js",
    "@a/b/c, node_modules/@a/b/c.js"
  })
  void W13_anInstalledPackageSaysWhereItsModulesAre(String name, String path) {
    folder
        .with("node_modules/tdesign/package.json", "{\"miniprogram\": \"miniprogram_dist\"}")
        .touch("node_modules/tdesign/miniprogram_dist/index.js", "node_modules/tdesign/index.js")
        .touch("node_modules/tdesign/miniprogram_dist/toast/index.js")
        .with("node_modules/unnamed/package.json", "{\"main\": \"lib/main.js\"}")
        .touch("node_modules/unnamed/lib/main.js", "node_modules/unnamed/miniprogram_dist/index.js")
        .with("node_modules/main/package.json", "{\"main\": \"./lib/main\", \"main2\": 1}")
        .touch("node_modules/main/lib/main.js", "node_modules/main/index.js")
        .touch("node_modules/main/other.js", "node_modules/main/es/sub.js")
        .with("node_modules/main/sub/package.json", "{\"main\": \"../es/sub.js\"}")
        .with("node_modules/folder/package.json", "{\"main\": \"lib\"}")
        .touch("node_modules/folder/lib/index.js", "node_modules/folder/index.js")
        .with("node_modules/slash/package.json", "{\"main\": \"/lib.js\"}")
        .touch("node_modules/slash/lib.js", "lib.js")
        .with("node_modules/gone/package.json", "{\"main\": \"dist/gone.js\"}")
        .touch("node_modules/gone/index.js", "node_modules/none/index.js")
        .with("node_modules/malformed/package.json", "{\"main\": ")
        .touch("node_modules/malformed/index.js")
        .with("node_modules/strange/package.json", "{\"main\": [1], \"miniprogram\": {}}")
        .touch("node_modules/strange/index.js")
        .with("node_modules/outside/package.json", "{\"main\": \"../../../../x.js\"}")
        .touch("node_modules/outside/index.js")
        .with("node_modules/@a/b/package.json", "{\"main\": \"b.js\"}")
        .touch("node_modules/@a/b/b.js", "node_modules/@a/b/c.js");

    assertThat(resolve("pages/a.js", name).path()).isEqualTo(path);
  }

  @Test
  void W13_aPackageFindsItsOwnPackages() {
    folder.touch("node_modules/a/index.js", "node_modules/a/node_modules/b/index.js");
    folder.touch("node_modules/b/index.js", "node_modules/c/index.js");

    assertThat(resolve("node_modules/a/lib/x.js", "b").path())
        .isEqualTo("node_modules/a/node_modules/b/index.js");
    assertThat(resolve("node_modules/a/lib/x.js", "c").path()).isEqualTo("node_modules/c/index.js");
  }

  @Test
  void W13_aLinkedPackageFindsThePackagesBesideIt() {
    String store = "node_modules/.store/a/node_modules/";
    folder.touch(store + "a/index.js", store + "b/index.js");
    folder.link("node_modules/a", Path.of(".store/a/node_modules/a"));

    String path = resolve("app.js", "a").path();
    assertThat(path).isEqualTo(store + "a/index.js");
    assertThat(resolve(path, "b").path()).isEqualTo(store + "b/index.js");
  }

  @ParameterizedTest
  @CsvSource({
    "@/utils/a, utils/a.js",
    "@/utils, utils/index.js",
    "@utils/a, utils/a.js",
    "@/, index.js",
    "~/origin/a, origin/a.js",
    "~/utils/a, utils/a.js",
    "subUtils/a, sub/utils/a.js",
    "@/only/a, miniprogram_npm/@/only/a.js"
  })
  void W4_anAliasStandsForAPathTheLongestFirst(String name, String path) {
    folder.touch(
        "index.js",
        "utils/a.js",
        "utils/index.js",
        "origin/a.js",
        "sub/utils/a.js",
        "miniprogram_npm/@/only/a.js");
    Map<String, String> aliases =
        Map.of(
            "@/*", "/*",
            "@utils/*", "utils/*",
            "~/*", "/*",
            "~/origin/*", "./origin/*",
            "subUtils/*", "sub/utils/*");

    ModuleResolver resolver = new ModuleResolver(folder.files(), aliases);
    assertThat(resolver.resolve("pages/a.js", name).path()).isEqualTo(path);
  }

  @Test
  void W13_aPathThatIsNotFoundSaysWhatWasTried() {
    folder.touch("pages/a/util.js");

    Resolution resolution = resolve("pages/a/a.js", "./utill");
    assertThat(resolution.path()).isNull();
    assertThat(resolution.error())
        .isEqualTo(
            "module \"./utill\" is not found: tried pages/a/utill"
                + ALSO
                + "; did you mean pages/a/util.js?");
    assertThat(resolution.tried())
        .containsExactly(
            "pages/a/utill",
            "pages/a/utill.js",
            "pages/a/utill.ts",
            "pages/a/utill.json",
            "pages/a/utill/index.js",
            "pages/a/utill/index.ts");
    assertThat(resolve("pages/a/a.js", "/none/x").error())
        .isEqualTo("module \"/none/x\" is not found: tried none/x" + ALSO);
  }

  @Test
  void W13_aPackageThatIsNotFoundSaysWhatWasTried() {
    folder.touch("miniprogram_npm/dayjs/index.js", "node_modules/@vant/weapp/index.js");

    Resolution resolution = resolve("pages/a/a.js", "dayj");
    assertThat(resolution.error())
        .isEqualTo(
            "module \"dayj\" is not found: tried miniprogram_npm and node_modules from pages/a"
                + " upwards, miniprogram_npm/dayj, pages/a/dayj"
                + ALSO
                + "; did you mean 'dayjs'?");
    assertThat(resolution.tried())
        .containsSubsequence(
            "pages/a/miniprogram_npm",
            "pages/miniprogram_npm",
            "miniprogram_npm/dayj.js",
            "pages/a/node_modules",
            "node_modules/dayj",
            "pages/a/dayj.js");
    assertThat(resolve("app.js", "@vant/waepp/button").error())
        .contains("from the program's folder upwards")
        .endsWith("; did you mean '@vant/weapp'?");
  }

  @Test
  void W13_aModuleThatAPackageLacksSaysWhatWasTried() {
    folder.touch("node_modules/lib/index.js").touch("node_modules/lib/format.js");

    assertThat(resolve("app.js", "lib/fromat").error())
        .contains("upwards, node_modules/lib/fromat, lib/fromat, also with");
  }

  @Test
  void aPackageThatIsNotInstalledIsToldSo() {
    folder
        .with("package.json", "{\"dependencies\": {\"dayjs\": \"1\"}}")
        .touch("node_modules/days/index.js");

    assertThat(resolve("app.js", "dayjs").error())
        .endsWith("; package.json lists it: run npm install");
    assertThat(resolve("app.js", "fs").error())
        .endsWith("; it is a module of Node.js, which programs do not have");
  }

  @Test
  void namesCountInTheirCase() {
    folder.touch("Util.js");

    assertThat(resolve("app.js", "./util").error()).endsWith("; did you mean Util.js?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../../outside", "/../outside", "./../../../shop/app"})
  void W3_aPathThatLeavesTheProgramIsRefused(String name) {
    new Folder(temp).touch("outside.js");

    Resolution resolution = resolve("pages/a/a.js", name);
    assertThat(resolution.path()).isNull();
    assertThat(resolution.error())
        .isEqualTo("module \"" + name + "\" leads out of the program's folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside", "x/../../outside", "node_modules/../../outside"})
  void W3_aNameThatIsNoPathLeavesNeither(String name) {
    new Folder(temp).touch("outside.js");

    assertThat(resolve("app.js", name).path()).isNull();
    assertThat(new ModuleResolver(folder.files(), Map.of("@/*", "/../*")))
        .extracting(resolver -> resolver.resolve("app.js", "@/outside").path())
        .isNull();
  }

  @Test
  void W3_aModuleBehindALinkOutOfTheFolderIsRefused() {
    Path outside = new Folder(temp.resolve("outside")).touch("index.js").path();
    folder.link("common", outside).link("node_modules/lib", outside);

    assertThat(resolve("app.js", "./common").error())
        .startsWith("module \"./common\" cannot be read: ")
        .contains("shop/common: a symbolic link leads to ");
    assertThat(resolve("app.js", "./common/index.js").error()).contains("shop/common: a symbolic");
    assertThat(resolve("app.js", "lib").error()).contains("shop/node_modules/lib: a symbolic link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\0", "./a\0", "\n", "\\", "C:\\x", "./%2e%2e/x", "..../x", "@", "@/", "//"})
  void strangeNamesAreNotFound(String name) {
    assertThat(resolve("pages/a.js", name).path()).isNull();
    assertThat(resolve("pages/a.js", name).error()).startsWith("module \"");
  }

  @Test
  void emptyNamesAndPluginsAreToldApart() {
    assertThat(resolve("app.js", "").error()).isEqualTo("the name of a module is empty");
    assertThat(resolve("app.js", "plugin://chart/index").error())
        .startsWith("module \"plugin://chart/index\" is of a plugin");
  }

  private Resolution resolve(String from, String name) {
    return new ModuleResolver(folder.files(), Map.of()).resolve(from, name);
  }
}
