import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.junit5.MiniProgramExtension;
import dev.footbridge.junit5.TestCall;
import dev.footbridge.junit5.TestProgram;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomPluginTest {
  @RegisterExtension
  static final MiniProgramExtension mini =
      MiniProgramExtension.builder()
          .plugin(CustomPlugin.class)
          .customApis("tcmpp/custom-config.json")
          .build();

  @Test
  void greets(TestProgram program) {
    TestCall call = program.call("customAsyncEvent", Map.of("name", "kka", "age", "18"));

    assertThat(call).succeeded().hasData("greeting", "hello kka");
  }

  @Test
  void tellsHowFarItIs(TestProgram program) {
    assertThat(program.call("testState"))
        .reported(
            Map.of("progress", 1),
            Map.of("progress", 30),
            Map.of("progress", 60),
            Map.of("progress", 100))
        .succeeded();
  }

  @Test
  void wantsAnAge(TestProgram program) {
    assertThat(program.call("customAsyncEvent", Map.of("name", "kka")))
        .failedWith("parameter error: parameter.age should be String instead of Undefined");
  }

  @Test
  void theWholeProgramRuns(TestProgram program) {
    program.run("app.js");

    assertThat(program.calls()).isNotEmpty();
  }

  @Nested
  class WithoutANetwork {
    @RegisterExtension
    static final MiniProgramExtension offline =
        MiniProgramExtension.builder()
            .plugin(CustomPlugin.class)
            .customApis("tcmpp/custom-config.json")
            .mocks("mocks.json")
            .build();

    @Test
    void theDownloadFailsAfterTwoSeconds() {
      TestCall call = offline.program().call("testState");
      offline.clock().advance(ofSeconds(1));
      assertThat(call).isOpen().reported(Map.of("progress", 50));

      offline.clock().advance(ofSeconds(1));
      assertThat(call).failedWith("the network is down");
    }
  }
}
