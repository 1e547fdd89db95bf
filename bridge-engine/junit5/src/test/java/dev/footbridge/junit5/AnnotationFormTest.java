package dev.footbridge.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@WithMiniProgram(
    plugins = CustomPlugin.class,
    customApis = "tcmpp/custom-config.json",
    mocks = "mocks.json",
    appId = "wx-annotated")
class AnnotationFormTest {
  private TestProgram mine;

  @BeforeEach
  void keep(TestProgram program) {
    mine = program;
  }

  @Test
  void theProgramIsSetUpAsAnnotated(TestProgram program) {
    assertThat(program).isSameAs(mine);
    assertThat(program.call("customSyncEvent")).hasData("app", "wx-annotated");
    assertThat(program.call("customAsyncEvent", Map.of("name", "x"))).hasData("key", "test");
  }

  @Nested
  class Inside {
    @Test
    void aNestedClassHasTheSame(TestProgram program) {
      assertThat(program.call("customSyncEvent")).hasData("app", "wx-annotated");
    }
  }
}
