package dev.footbridge.programs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void continuesAValueWithTheIndentationOfItsLine() {
    assertThat(Template.fill("a {\n  @{body}\n}", "body", "b();\nif (c) {\n  d();\n}\n"))
        .isEqualTo("a {\n  b();\n  if (c) {\n    d();\n  }\n}");
  }

  @Test
  void leavesOutALineOfEmptyPlaces() {
    assertThat(Template.fill("a\n  @{none}\n\nb", "none", "")).isEqualTo("a\n\nb");
  }

  @Test
  void leavesTheTemplatesOfJavaScriptAlone() {
    assertThat(Template.fill("`${@{name}}`", "name", "x")).isEqualTo("`${x}`");
  }

  @Test
  void refusesAPlaceWithoutAValue() {
    assertThatThrownBy(() -> Template.fill("@{name}", "other", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no value for @{name} in: @{name}");
  }
}
