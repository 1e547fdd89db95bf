package dev.footbridge.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.app.Activity;
import dev.footbridge.android.robolectric.documented.CustomPlugin;
import dev.footbridge.junit5.TestCall;
import dev.footbridge.junit5.TestProgram;
import dev.footbridge.junit5.UseRuntime;
import dev.footbridge.junit5.WithMiniProgram;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The document's plugin that starts an Activity, compiled against Android, on the stand-ins. */
class DocumentedActivityTest {
  @Nested
  @UseRuntime("graaljs")
  class OnGraalJs extends Cases {}

  @Nested
  @UseRuntime("quickjs")
  class OnQuickJs extends Cases {}

  @WithMiniProgram(plugins = CustomPlugin.class)
  abstract static class Cases {
    @Test
    void A2_theTestAnswersTheActivity(TestProgram program, AndroidProgram android) {
      TestCall call = program.call("testStartActivityForResult");
      assertThat(call).isOpen();
      StartedActivity started = android.activity().started().get(0);
      assertThat(started.requestCode()).isEqualTo(1_000_000);
      assertThat(started.intent().getComponent().getClassName()).endsWith(".TransActivity");

      android.activity().answer(Activity.RESULT_OK, Map.of("key", "x"));

      assertThat(call).succeeded();
      assertThat(program.pluginLog()).containsExactly("I/ModuleApplet: x");
      assertThat(program.console()).isEmpty();
      assertThat(program.warnings()).isEmpty();
    }

    @Test
    void A2_aSecondAnswerIsRefused(TestProgram program) {
      var unused = program.call("testStartActivityForResult");
      ShownActivity activity = program.as(AndroidProgram.class).activity();
      activity.answer(Activity.RESULT_OK, Map.of("key", "x"));

      assertThatThrownBy(() -> activity.answer(Activity.RESULT_OK))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("no Activity waits for a result; started were [Intent {");
    }
  }
}
