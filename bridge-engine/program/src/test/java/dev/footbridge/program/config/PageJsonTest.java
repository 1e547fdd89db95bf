package dev.footbridge.program.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.program.Folder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageJsonTest {
  @TempDir Path temp;
  private Folder folder;
  private Map<String, UsedComponent> inherited;

  @BeforeEach
  void readApp() {
    folder =
        new Folder(temp)
            .with(
                "app.json",
                """
                {"pages": ["pages/a"], "usingComponents": {"t-a": "ui/a", "t-b": "ui/b"}}
                """);
    inherited = AppJson.read(folder.files()).usingComponents();
  }

  @Test
  void W4_aPageInheritsTheComponentsOfTheApp() {
    PageJson page =
        read(
            """
            {
              "component": true,
              "navigationBarTitleText": "Orders",
              "usingComponents": {"t-b": "./b", "t-c": "plugin://x/c"},
              "componentGenerics": {"row": true},
              "anything": [1]
            }
            """);

    assertThat(page.isComponent()).isTrue();
    assertThat(page.text("navigationBarTitleText")).isEqualTo("Orders");
    assertThat(page.text("component")).isNull();
    assertThat(page.text("nothing")).isNull();
    assertThat(page.usingComponents()).containsOnlyKeys("t-a", "t-b", "t-c");
    assertThat(page.usingComponents().get("t-a")).isEqualTo(inherited.get("t-a"));
    UsedComponent own = page.usingComponents().get("t-b");
    assertThat(own.tag()).isEqualTo("t-b");
    assertThat(own.target()).isEqualTo("./b");
    assertThat(own.declaredIn()).isEqualTo("pages/a.json");
    assertThat(own.location().place()).isEqualTo(temp + "/pages/a.json:4:23");
    assertThat(page.json().get("componentGenerics").toString()).isEqualTo("{\"row\":true}");
    assertThat(page.warnings()).isEmpty();
  }

  @Test
  void W4_aPageWithoutAFileHasNoSettingsOfItsOwn() {
    PageJson page = PageJson.read(folder.files(), "pages/a", inherited);

    assertThat(page.json().toString()).isEqualTo("{}");
    assertThat(page.usingComponents()).isEqualTo(inherited);
    assertThat(page.isComponent()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\uFEFF"})
  void W4_anEmptyFileIsLikeNone(String json) {
    assertThat(read(json).json().toString()).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"usingComponents": []}        | 1:21: $.usingComponents: expected an object, but found an array
          {"usingComponents": {"a": {}}} | 1:27: $.usingComponents.a: expected the path of a component, but found an object
          {"component": "yes"}           | 1:15: $.component: expected true or false, but found the string "yes"
          []                             | 1:1: $: expected {"usingComponents": {…}, …}, but found an array
          {"usingComponents": {          | 1:22: not JSON: Unexpected end-of-input: expected close marker for Object
          {// a comment                  | 1:2: not JSON: Unexpected character ('/' (code 47)): maybe a (non-standard) comment?
          """)
  void W4_whatIsWrongIsToldWithItsPlace(String json, String problem) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageStartingWith(temp + "/pages/a.json:" + problem);
  }

  @Test
  void settingsOfAnotherTypeAreWarnings() {
    PageJson page =
        read("{\"enablePullDownRefresh\": \"false\", \"onReachBottomDistance\": \"50\"}");

    assertThat(page.warnings())
        .extracting(problem -> problem.message())
        .containsExactly(
            "expected true or false, but found the string \"false\"",
            "expected a number, but found the string \"50\"");
  }

  @Test
  void W3_aFileBehindALinkOutOfTheFolderIsRefused() {
    folder.link("pages/a.json", Path.of("/etc/hostname"));

    assertThatThrownBy(() -> PageJson.read(folder.files(), "pages/a", inherited))
        .hasMessageContaining("a symbolic link leads to /etc/hostname");
  }

  private PageJson read(String json) {
    folder.with("pages/a.json", json);
    return PageJson.read(folder.files(), "pages/a", inherited);
  }
}
