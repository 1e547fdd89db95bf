package dev.footbridge.program.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.program.Folder;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramRootTest {
  private static final String APP = "{\"pages\": [\"pages/a\"]}";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void makeFolder() {
    folder = new Folder(temp.resolve("project"));
    folder.touch("README.md");
  }

  @Test
  void W1_aFolderWithAppJsonIsAWholeProgram() {
    folder.with("app.json", APP);

    ProgramRoot root = find("");
    assertThat(root.files().folder()).isEqualTo(folder.path());
    assertThat(root.project()).isNull();
    assertThat(root.warnings()).isEmpty();
  }

  @Test
  void W1_aFolderWithoutAppJsonIsNoWholeProgram() {
    folder.touch("app.js").with("sub/app.json", APP);
    assertThat(ProgramRoot.find(folder.path())).isNull();

    folder.with("project.config.json", "{\"appid\": \"wx1\"}");
    assertThat(ProgramRoot.find(folder.path())).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"miniprogram/", "./miniprogram", "miniprogram"})
  void W2_theSettingsOfTheProjectNameTheFolderAndTheIdentifier(String miniprogramRoot) {
    folder
        .with("miniprogram/app.json", APP)
        .with("node_modules/x/index.js", "x")
        .with(
            "project.config.json",
            "{\"miniprogramRoot\": \""
                + miniprogramRoot
                + "\", \"appid\": \"wx1\", \"projectname\": \"shop\","
                + " \"compileType\": \"miniprogram\", \"setting\": {\"es6\": true}}");

    ProgramRoot root = find("");
    assertThat(root.files().folder()).isEqualTo(folder.path().resolve("miniprogram"));
    assertThat(root.files().readText("node_modules/x/index.js")).isEqualTo("x");
    ProjectConfig project = Objects.requireNonNull(root.project());
    assertThat(project.miniprogramRoot()).isEqualTo("miniprogram");
    assertThat(project.appId()).isEqualTo("wx1");
    assertThat(project.name()).isEqualTo("shop");
    assertThat(project.compileType()).isEqualTo("miniprogram");
    assertThat(root.warnings()).isEmpty();
  }

  @Test
  void W2_olderProjectsNameTheFolderByAnotherKey() {
    folder
        .with("src/app.json", APP)
        .with("project.config.json", "{\"srcMiniprogramRoot\": \"src/\"}");

    assertThat(find("").files().folder()).isEqualTo(folder.path().resolve("src"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"miniprogramRoot\": \"\"}", "{\"miniprogramRoot\": \"./\"}"})
  void W2_theProgramMayBeInTheFolderOfTheProject(String config) {
    folder.with("app.json", APP).with("project.config.json", config);

    ProgramRoot root = find("");
    assertThat(root.files().folder()).isEqualTo(folder.path());
    assertThat(Objects.requireNonNull(root.project()).appId()).isNull();
  }

  @Test
  void W2_theFolderOfTheProgramFindsItsProjectAbove() {
    folder
        .with("dist/wx/app.json", APP)
        .with("other/app.json", APP)
        .with("project.config.json", "{\"miniprogramRoot\": \"dist/wx\", \"appid\": \"wx1\"}");

    assertThat(Objects.requireNonNull(find("dist/wx").project()).appId()).isEqualTo("wx1");
    assertThat(find("dist/wx").files().folder()).isEqualTo(folder.path().resolve("dist/wx"));
    assertThat(find("other").project()).isNull();
  }

  @Test
  void W2_settingsAboveThatAreWrongAreWarnings() {
    folder.with("dist/app.json", APP).with("project.config.json", "{\"appid\": }");

    ProgramRoot root = find("dist");
    assertThat(root.project()).isNull();
    assertThat(root.warnings())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
              assertThat(problem.text()).contains("project.config.json:1:11: not JSON");
            });
  }

  @Test
  void W2_theSettingsOfOnePersonComeFirst() {
    folder
        .with("app.json", APP)
        .with("project.config.json", "{\"appid\": \"wx1\", \"projectname\": \"a\"}")
        .with("project.private.config.json", "{\"appid\": \"wx2\", \"setting\": {}}");

    ProjectConfig project = Objects.requireNonNull(find("").project());
    assertThat(project.appId()).isEqualTo("wx2");
    assertThat(project.name()).isEqualTo("a");

    folder.with("project.private.config.json", "{");
    ProgramRoot root = find("");
    assertThat(Objects.requireNonNull(root.project()).appId()).isEqualTo("wx1");
    assertThat(root.warnings())
        .singleElement()
        .extracting(Problem::severity)
        .isEqualTo(Problem.Severity.WARNING);
  }

  @Test
  void W2_aProgramThatIsNotBuiltIsAnError() {
    folder.with("project.config.json", "{\n\"miniprogramRoot\": \"dist/\"}").touch("src/app.ts");
    assertThatThrownBy(() -> find(""))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage(
            folder.path()
                + "/project.config.json:2:20: $.miniprogramRoot: miniprogramRoot names "
                + folder.path()
                + "/dist, which does not exist; if a build makes it, run the build first");

    folder.touch("dist/app.js");
    assertThatThrownBy(() -> find("")).hasMessageContaining("/dist, which has no app.json; if a");
  }

  @Test
  void W2_settingsCopiedBesideAppJsonAreAWarning() {
    folder.with("app.json", APP).with("project.config.json", "{\"miniprogramRoot\": \"dist/\"}");

    ProgramRoot root = find("");
    assertThat(root.files().folder()).isEqualTo(folder.path());
    assertThat(root.warnings())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .endsWith("/dist, which does not exist; the folder's own app.json is used");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"miniprogramRoot": 1}      | 1:21: $.miniprogramRoot: expected the path of a folder, but found 1
          {"miniprogramRoot": "../x"} | 1:21: $.miniprogramRoot: "../x" leads out of the folder DIR
          {"appid": 1}                | 1:11: $.appid: expected an identifier, but found 1
          {"appid": "a"               | 1:14: not JSON: Unexpected end-of-input: expected close marker for Object
          1                           | 1:1: $: expected {"miniprogramRoot": …, "appid": …}, but found 1
          """)
  void W2_whatIsWrongIsToldWithItsPlace(String config, String problem) {
    folder.with("app.json", APP).with("project.config.json", config);

    assertThatThrownBy(() -> find(""))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining(problem.replace("DIR", folder.path().toString()));
  }

  @Test
  void W3_aFolderBehindALinkOutOfTheProjectIsRefused() {
    new Folder(temp.resolve("outside")).with("app.json", APP);
    folder
        .link("miniprogram", temp.resolve("outside"))
        .with("project.config.json", "{\"miniprogramRoot\": \"miniprogram/\"}");

    assertThatThrownBy(() -> find(""))
        .hasMessageContaining("miniprogram: a symbolic link leads to");
  }

  @Test
  void W3_packagesBehindALinkOutOfTheProjectAreRefused() {
    new Folder(temp.resolve("outside")).with("x/index.js", "x");
    folder
        .with("miniprogram/app.json", APP)
        .link("node_modules", temp.resolve("outside"))
        .with("project.config.json", "{\"miniprogramRoot\": \"miniprogram/\"}");

    assertThat(find("").files().isFile("node_modules/x/index.js")).isFalse();
  }

  @Test
  void aFolderThatDoesNotExistIsAnError() {
    assertThatThrownBy(() -> ProgramRoot.find(temp.resolve("nothing")))
        .hasMessage(temp.resolve("nothing") + ": no such folder");
  }

  private ProgramRoot find(String path) {
    return Objects.requireNonNull(ProgramRoot.find(folder.path().resolve(path)));
  }
}
