package dev.footbridge.android;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.android.robolectric.AndroidTestRunner;
import dev.footbridge.conformance.ConformanceHost;
import dev.footbridge.conformance.ConformanceKit;
import dev.footbridge.conformance.ConformanceReport;
import dev.footbridge.conformance.ConformanceResult;
import dev.footbridge.conformance.ConformanceResult.Status;
import dev.footbridge.engine.BridgeEngineBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.LooperMode;

/** Runs the kit on Android, and compares its column of docs/conformance.md with the results. */
@RunWith(AndroidTestRunner.class)
@Config(sdk = 34)
@LooperMode(LooperMode.Mode.INSTRUMENTATION_TEST) // the main thread runs by itself
public final class ConformanceTest {
  private static final Path PAGE = Path.of("../../docs/conformance.md");

  /** QuickJS with Android's Activities, assets and main thread. */
  private static final class AndroidKitHost implements ConformanceHost {
    @Override
    public BridgeEngineBuilder engine() {
      return FootbridgeAndroidBuilder.engine(RuntimeEnvironment.getApplication());
    }

    @Override
    public Map<String, String> lacks() {
      return Map.of(
          "pure built-ins",
          "QuickJS lacks it, which runs the programs here",
          "waiting handlers",
          "handlers run on the main thread, which must not be held back; more than 10000 states"
              + " that wait end their call",
          "whole programs",
          "a program is one script here");
    }
  }

  @Test
  public void thePageHasTheKitsResults() throws IOException {
    ConformanceHost host = new AndroidKitHost();
    List<ConformanceResult> results =
        ConformanceKit.cases().stream()
            .map(each -> ConformanceResult.of(each, host))
            .collect(Collectors.toList());

    assertThat(results)
        .filteredOn(result -> result.status() == Status.FAILED)
        .extracting(result -> result.test().name() + ": " + result.detail())
        .isEmpty();
    String page = Files.readString(PAGE);
    String now = ConformanceReport.read(page).with("Android", results).markdown();
    if (Boolean.getBoolean("footbridge.updateDocs")) {
      Files.writeString(PAGE, now);
      page = now;
    }
    assertThat(now)
        .as("docs/conformance.md; run with -Dfootbridge.updateDocs=true to update it")
        .isEqualTo(page);
  }
}
