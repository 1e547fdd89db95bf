package dev.footbridge.junit5;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What fails the test of a whole program without an assertion. */
class WholeProgramViolationsTest {
  /** One violation per test. */
  @WithMiniProgram(program = "cafe")
  static class Failing {
    @Test
    void asks(TestProgram program) {
      program.open("pages/detail/detail").callMethod("ask");
    }

    @Test
    void asksTooLong(TestProgram program) {
      program.open("pages/detail/detail").callMethod("ask");
      program.clock().advance(ofMinutes(2));
    }

    @Test
    void asksWithASheet(TestProgram program) {
      program.runScript("wx.showActionSheet({ itemList: ['A'], fail() {} })");
    }

    @Test
    void throwsInAHook(TestProgram program) {
      assertThat(program.open("pages/broken/broken")).isOpen();
    }

    @Test
    void leavesACallOpen(TestProgram program) {
      program.runScript("wx.invokeNativePlugin({ api_name: 'never', fail() {} })");
    }
  }

  /** The same, allowed. */
  @WithMiniProgram(program = "cafe")
  static class Allowed {
    @Test
    @AllowViolation(Violation.UNANSWERED)
    void asks(TestProgram program) {
      program.open("pages/detail/detail").callMethod("ask");
    }

    @Test
    @AllowViolation(Violation.THROWN_IN_CALLBACK)
    void throwsInAHook(TestProgram program) {
      assertThat(program.open("pages/broken/broken")).isOpen();
    }

    @Test
    void keepsTheListenersOfTheApp(TestProgram program) {
      program.runScript("wx.onThemeChange(() => {}); wx.onError(() => {});");
    }
  }

  @WithMiniProgram(program = "app-throws")
  static class AppThrows {
    @Test
    void opensAPage(TestProgram program) {
      assertThat(program.open("")).isAt("pages/a");
    }
  }

  private static String failureOf(Class<?> tests, String method) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(tests, method, TestProgram.class.getName()))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .findFirst()
        .orElseThrow()
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow()
        .getMessage();
  }

  @Test
  void W51_aModalThatNobodyAnswersFailsTheTest() {
    assertThat(failureOf(Failing.class, "asks"))
        .startsWith("UNANSWERED: #2 wx.showModal {\"title\":\"Again?\"} was not answered\n")
        .contains("ask (pages/detail/detail.js:16:", "| program.answerModal(true)")
        .doesNotContain("NEVER_SETTLED")
        .endsWith("@AllowViolation(Violation.UNANSWERED)");
  }

  @Test
  void W51_anActionSheetThatNobodyAnswersFailsTheTest() {
    assertThat(failureOf(Failing.class, "asksWithASheet"))
        .startsWith("UNANSWERED: #1 wx.showActionSheet ")
        .contains("| program.answerActionSheet(0)");
  }

  @Test
  void W51_aModalThatItsDeadlineEndedWasNotAnswered() {
    assertThat(failureOf(Failing.class, "asksTooLong"))
        .startsWith("UNANSWERED: wx.showModal Again? was not answered\n")
        .doesNotContain("NEVER_SETTLED");
  }

  @Test
  void W25_whatAHookThrowsFailsTheTest() {
    assertThat(failureOf(Failing.class, "throwsInAHook"))
        .startsWith("THROWN_IN_CALLBACK: a callback threw: Error: no water\n")
        .contains("page pages/broken/broken onLoad", "onLoad (pages/broken/broken.js:3:");
  }

  @Test
  void aCallThatNoQuestionOpenedIsNeverSettled() {
    assertThat(failureOf(Failing.class, "leavesACallOpen")).startsWith("NEVER_SETTLED: ");
  }

  @Test
  void anErrorInAppJsFailsTheTest() {
    assertThat(failureOf(AppThrows.class, "opensAPage"))
        .startsWith("THROWN_IN_CALLBACK: ")
        .contains("Error: no beans", "app.js:2:");
  }

  @Test
  void whatIsAllowedFailsNoTest() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Allowed.class))
        .execute()
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(3).failed(0));
  }
}
