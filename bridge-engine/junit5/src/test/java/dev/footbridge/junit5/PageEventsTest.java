package dev.footbridge.junit5;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.engine.spi.JsSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The events of a whole program in the failures of its tests. */
class PageEventsTest {
  /** A logic layer whose events the program tells. */
  private static final class Layer implements LogicFactory {
    @Override
    public JsSource script() {
      return new JsSource(
          "footbridge:layer.js",
          """
          const gate = globalThis.__footbridge_logic;
          gate.onMessage(() => {});
          globalThis.tell = (kind, data) => gate.ask(kind, JSON.stringify(data));
          """);
    }

    @Override
    public Set<String> apis() {
      return Set.of("showModal");
    }

    @Override
    public LogicLayer create(LogicProgram program) {
      return new LogicLayer() {
        @Override
        public String start() {
          return "{\"do\":\"config\"}";
        }

        @Override
        public @Nullable String ask(String verb, String json) {
          program.report(verb, json);
          return null;
        }
      };
    }
  }

  static class Cases {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder().engine(engine -> engine.logic(new Layer())).build();

    @Test
    void throwsOnAPage(TestProgram program) {
      program.runScript(
          """
          tell('page', { hook: 'onShow', page: 'pages/a/a' });
          setTimeout(() => { throw new Error('no stock'); }, 1);
          """);
      mini.clock().advance(ofMillis(1));
    }

    @Test
    void asksTheUser(TestProgram program) {
      program.runScript(
          "wx.showModal({ title: 'Pay?' }); tell('unanswered', { api: 'showModal' })");
    }
  }

  private static String failureOf(String test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Cases.class, test, TestProgram.class.getName()))
        .execute()
        .testEvents()
        .finished()
        .stream()
        .findFirst()
        .orElseThrow()
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow()
        .getMessage();
  }

  @Test
  void anErrorNamesWhatHappenedBefore() {
    assertThat(failureOf("throwsOnAPage"))
        .startsWith("THROWN_IN_CALLBACK: ")
        .contains("\n  after the event\n       0.0 ms  page pages/a/a onShow\n");
  }

  @Test
  void aCallThatWaitsForAUserSaysSo() {
    assertThat(failureOf("asksTheUser"))
        .startsWith("NEVER_SETTLED: #1 wx.showModal")
        .contains(" ms  unanswered: showModal\n", "the logic layer");
  }
}
