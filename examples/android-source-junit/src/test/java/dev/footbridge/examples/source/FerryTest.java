package dev.footbridge.examples.source;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.junit5.MiniProgramExtension;
import dev.footbridge.junit5.TestCall;
import dev.footbridge.junit5.TestProgram;
import dev.footbridge.standins.AndroidProgram;
import dev.footbridge.standins.ShownToast;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The plugins of examples/android-source, whose sources are those of an app. */
class FerryTest {
  private static final Path PLUGINS = Path.of("../android-source");

  @RegisterExtension
  static final MiniProgramExtension mini =
      MiniProgramExtension.builder()
          .pluginSources(
              PLUGINS.resolve("Ferry.java"),
              PLUGINS.resolve("MiniOpenApiProxyImpl.java"),
              PLUGINS.resolve("TicketPlugin.java"),
              PLUGINS.resolve("TimetablePlugin.kt"))
          .imports("tcsas")
          .customApis("custom-config.json")
          .appId("ferry")
          .build();

  @Test
  void aTicketIsSoldWhenItIsPaid(TestProgram test, AndroidProgram program) {
    TestCall call = test.call("buyTicket");
    program.activity().answer(Activity.RESULT_OK, Map.of("ticket", "F-17"));

    assertThat(call).succeeded().hasData("ticket", "F-17").hasData("soldBy", "ferry");
    assertThat(program.activity().toasts())
        .extracting(ShownToast::text)
        .containsExactly("Bon voyage!");
  }

  @Test
  void noTicketIsSoldWhenTheUserGoesBack(TestProgram test, AndroidProgram program) {
    TestCall call = test.call("buyTicket");
    program.activity().answer(Activity.RESULT_CANCELED);

    assertThat(call).failedWith("not paid");
  }

  @Test
  void theTimetableTakesNoRealTime(TestProgram test, ManualClock clock) {
    TestCall call = test.call("timetable", Map.of("port", "Vis"));
    clock.advance(Duration.ofMillis(300));

    assertThat(call).succeeded().hasData("port", "Vis");
    assertThat(test.pluginLog()).containsExactly("D/Ferry: timetable of Vis for ferry");
  }

  @Test
  void theWholeProgramRuns(TestProgram test) {
    test.run("app.js");
    test.runUntilIdle(Duration.ofSeconds(1));

    assertThat(test.console()).last().isEqualTo("aboard: 1, 2, 3");
  }
}
