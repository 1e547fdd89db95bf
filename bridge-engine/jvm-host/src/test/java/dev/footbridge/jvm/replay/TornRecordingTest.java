package dev.footbridge.jvm.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings whose end is missing, because the process or the machine died, or a copy failed. */
class TornRecordingTest {
  private static final String HEADER =
      "{\"footbridge\":\"recording\",\"version\":1,\"ends\":true,\"appId\":\"shop\"}\n";
  private static final String WHOLE =
      HEADER
          + "{\"t\":0,\"call\":1,\"api\":\"pay\",\"via\":\"pay\",\"sync\":false,\"params\":{\"für\":\"茶🍵\"}}\n"
          + "{\"t\":1,\"call\":1,\"ok\":{\"errMsg\":\"pay:ok\"}}\n"
          + "{\"t\":2,\"event\":\"茶\",\"data\":{}}\n"
          + "{\"t\":3,\"end\":true}\n";

  @TempDir Path folder;
  private Path file;
  private byte[] whole;

  @BeforeEach
  void writeWhole() throws Exception {
    whole = WHOLE.getBytes(StandardCharsets.UTF_8);
    file = Files.write(folder.resolve("run.jsonl"), whole);
  }

  @Test
  void aWholeOneHasNoWarning() {
    assertThat(Recording.read(file).warnings()).isEmpty();
    assertThat(Recording.read(file).size()).isEqualTo(1);
  }

  @Test
  void cutAnywhereItReplaysUpToThereWithAWarning() throws Exception {
    int header = HEADER.length() - 1;
    int lastBrace = whole.length - 1;
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      if (length < header) {
        assertThatThrownBy(() -> Recording.read(file))
            .as("cut after %s bytes", length)
            .isInstanceOf(BridgeConfigurationException.class)
            .hasMessageContaining(file + ":1");
      } else if (length >= lastBrace) {
        assertThat(Recording.read(file).warnings()).isEmpty(); // only the line break is missing
      } else {
        assertThat(Recording.read(file).warnings())
            .as("cut after %s bytes", length)
            .singleElement()
            .satisfies(
                problem -> {
                  assertThat(problem.text())
                      .containsPattern("run\\.jsonl:[1-5]: the recording .* replayed up to here")
                      .endsWith("; record it again to have the rest");
                });
      }
    }
  }

  @Test
  void theWarningNamesTheTornLine() throws Exception {
    int middle = WHOLE.indexOf("\"ok\"");
    Files.writeString(file, WHOLE.substring(0, middle));
    Recording recording = Recording.read(file);
    assertThat(recording.size()).isEqualTo(1);
    assertThat(recording.warnings())
        .hasToString(
            "["
                + file
                + ":3: the recording is torn in this line, and is replayed up to here;"
                + " record it again to have the rest]");
  }

  @Test
  void bytesOfZeroAtTheEndAreATornLine() throws Exception {
    byte[] padded = Arrays.copyOf((HEADER + "{\"t\":2,\"ev").getBytes(StandardCharsets.UTF_8), 900);
    Files.write(file, padded);
    assertThat(Recording.read(file).warnings()).hasSize(1);
  }

  @Test
  void damageInTheMiddleIsAnErrorWithItsPlace() throws Exception {
    Files.writeString(file, WHOLE.replace("\"ok\":{", "\"ok\":"));
    assertThatThrownBy(() -> Recording.read(file))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining(file + ":3: not JSON: ")
        .hasMessageEndingWith("; the recording is damaged here: record it again");
  }

  @Test
  void damagedCharactersInTheMiddleAreAnError() throws Exception {
    whole[WHOLE.indexOf("für") + 1] = (byte) 0xC3;
    whole[WHOLE.indexOf("für") + 2] = 'x';
    Files.write(file, whole);
    assertThatThrownBy(() -> Recording.read(file)).hasMessageContaining("not UTF-8 text");
  }

  @Test
  void nothingFollowsTheEnd() throws Exception {
    Files.writeString(file, WHOLE + "{\"t\":4,\"event\":\"late\",\"data\":{}}\n");
    assertThatThrownBy(() -> Recording.read(file)).hasMessageContaining(":6: nothing may follow");
  }

  @Test
  void anOlderRecordingNeedsNoEnd() throws Exception {
    Files.writeString(
        file, WHOLE.replace("\"ends\":true,", "").replaceFirst(".*end\":true.*\n", ""));
    assertThat(Recording.read(file).warnings()).isEmpty();
  }
}
