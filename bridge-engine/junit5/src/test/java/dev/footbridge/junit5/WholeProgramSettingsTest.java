package dev.footbridge.junit5;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.footbridge.jvm.mock.MockRule;
import dev.footbridge.jvm.mock.Mocks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Which settings a whole program has: those of its folder, and those of its test. */
class WholeProgramSettingsTest {
  private static final String CAFE = "src/test/resources/cafe";

  @Nested
  @WithMiniProgram(
      program = CAFE,
      appId = "wx-other",
      mocks = "mocks.json",
      customApis = "tcmpp/custom-config.json",
      startTime = "2024-01-02",
      timeZone = "Asia/Shanghai",
      language = "fr")
  class Annotated {
    @Test
    void theSettingsOfTheTestComeFirst(TestProgram program) {
      assertThat(program.program().info().appId()).isEqualTo("wx-other");
      assertThat(program.evaluate("wx.getSystemInfoSync().language")).isEqualTo("fr");
      assertThat(program.evaluate("new Date().getHours()")).isEqualTo(8);
      assertThat(program.clock().epochMillis())
          .isEqualTo(Instant.parse("2024-01-02T00:00:00Z").toEpochMilli());
      assertThat(program.call("customAsyncEvent", Map.of("name", "x"))).hasData("key", "test");
      assertThat(program.open("")).hasData("drinks", List.of()); // no mock answers wx.request
    }
  }

  @Nested
  class Built {
    @RegisterExtension
    final MiniProgramExtension mini =
        MiniProgramExtension.builder()
            .mocks(
                Mocks.of(MockRule.on("request").delay(ofMillis(5)).ok(Map.of("data", List.of(1)))))
            .plugin(BrokenPlugin.class)
            .timeZone(ZoneId.of("Asia/Shanghai"))
            .realTime()
            .program("cafe")
            .build();

    @Test
    void theSettingsOfTheTestComeFirst(TestProgram program) {
      assertThat(program.evaluate("wx.getSystemInfoSync().language")).isEqualTo("en");
      assertThat(program.evaluate("new Date().getTimezoneOffset()")).isEqualTo(-480);
      assertThat(program.call("broken").await()).failed();
      assertThat(program.call("customSyncEvent")).succeeded();
    }

    @Test
    void inRealTimeOpenWaits(TestProgram program) {
      TestPage menu = program.open("");
      assertThat(menu).hasData("drinks", List.of(1));
      menu.callMethod("show", "tea");
      assertThat(program.currentPage()).isAt("pages/detail/detail?id=tea");
      program.back();
      assertThatThrownBy(program::back)
          .isInstanceOf(AssertionError.class)
          .hasMessage("back(): Error: cannot navigate back at first page");
    }
  }

  @Nested
  class Isolated {
    @RegisterExtension
    final MiniProgramExtension mini =
        MiniProgramExtension.builder().program("cafe").runtime("quickjs").isolated().build();

    @Test
    void runsInAnotherProcess(TestProgram program) {
      TestPage menu = program.open("");
      menu.callMethod("show", "tea");
      assertThat(program.currentPage()).isAt("pages/detail/detail?id=tea").hasTitle("Drink tea");
      assertThat(menu).hasData("drinks[0].id", "tea");
    }
  }

  @WithMiniProgram(program = "nowhere")
  static class NoFolder {
    @Test
    void fails() {}
  }

  @WithMiniProgram(program = "pages")
  static class NoProgram {
    @Test
    void fails() {}
  }

  private static Throwable failureOf(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .findFirst()
        .orElseThrow()
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow();
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    assertThat(failureOf(NoFolder.class))
        .hasMessageContaining("no such folder, neither on the class path");
  }

  @Test
  void aFolderWithoutAProgramIsTold() {
    assertThat(failureOf(NoProgram.class)).hasMessageContaining("app.js");
  }

  @Nested
  @WithMiniProgram
  class Script {
    @Test
    void aScriptHasNoPages(TestProgram program) {
      assertThatThrownBy(() -> program.open("pages/a"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("the program of this test has no pages: name the folder");
    }
  }
}
