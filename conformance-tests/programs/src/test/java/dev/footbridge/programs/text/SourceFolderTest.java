package dev.footbridge.programs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceFolderTest {
  @Test
  void namesAFileFromAnother() {
    assertThat(SourceFolder.relative("a/b/c.js", "util/util")).isEqualTo("../../util/util");
    assertThat(SourceFolder.relative("a/b/c.js", "a/d.js")).isEqualTo("../d.js");
    assertThat(SourceFolder.relative("app.js", "config")).isEqualTo("./config");
  }

  @Test
  void refusesASecondFileAtAPath() {
    SourceFolder folder = new SourceFolder();
    folder.add("app.js", "1");
    assertThatThrownBy(() -> folder.add("app.js", "2")).hasMessage("app.js was made twice");
    assertThat(folder.files()).containsEntry("app.js", "1\n");
  }
}
