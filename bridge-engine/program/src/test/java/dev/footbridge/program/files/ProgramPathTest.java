package dev.footbridge.program.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramPathTest {
  @ParameterizedTest
  @CsvSource({
    "pages/a, ./b.js, pages/a/b.js",
    "pages/a, ../b.js, pages/b.js",
    "pages/a, ../../b.js, b.js",
    "pages/a, /b.js, b.js",
    "pages/a, b//./c/, pages/a/b/c",
    "'', b.js, b.js",
    "'', './', ''",
    "pages, .., ''",
    "pages, ..., pages/...",
    "pages, a/.../b, pages/a/.../b"
  })
  void aPathLeadsSomewhere(String folder, String path, String target) {
    assertThat(ProgramPath.resolve(folder, path)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({"pages/a, ../../../b", "'', ..", "pages, /../b", "'', a/../../a"})
  void W3_aPathThatLeavesTheProgramLeadsNowhere(String folder, String path) {
    assertThat(ProgramPath.resolve(folder, path)).isNull();
  }

  @Test
  void aPathHasAFolderAndAName() {
    assertThat(ProgramPath.folderOf("pages/a/a.js")).isEqualTo("pages/a");
    assertThat(ProgramPath.folderOf("app.js")).isEmpty();
    assertThat(ProgramPath.nameOf("pages/a/a.js")).isEqualTo("a.js");
    assertThat(ProgramPath.nameOf("app.js")).isEqualTo("app.js");
    assertThat(ProgramPath.in("", "app.js")).isEqualTo("app.js");
    assertThat(ProgramPath.in("pages", "")).isEqualTo("pages");
    assertThat(ProgramPath.in("pages", "a")).isEqualTo("pages/a");
  }
}
