package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFolderTest {
  @TempDir Path folder;

  @Test
  void scriptAloneIsNamedAfterItsFile() throws IOException {
    ProgramFolder program = ProgramFolder.read(Files.writeString(folder.resolve("pay.js"), "1"));
    assertThat(program.info().appId()).isEqualTo("pay");
    assertThat(program.source().name()).isEqualTo(folder.resolve("pay.js").toString());
    assertThat(program.plugins()).isEmpty();
  }

  @Test
  void pathsOfTheSettingsAreRelativeToTheFolder() throws IOException {
    Files.writeString(folder.resolve("app.js"), "\uFEFFlet a;");
    Files.writeString(folder.resolve("mocks.json"), "{\"mocks\": []}");
    Files.writeString(
        folder.resolve("footbridge.json"),
        """
        {
          "appId": "shop",
          "plugins": ["Pay.java", "com.example.Till"],
          "classpath": ["lib/till.jar"],
          "config": "apis.json",
          "mocks": "mocks.json",
          "runtime": "graaljs",
          "timeout": "1.5s"
        }
        """);
    assertThat(ProgramFolder.read(folder))
        .isEqualTo(
            new ProgramFolder(
                folder.resolve("app.js"),
                "shop",
                List.of(folder.resolve("Pay.java").toString(), "com.example.Till"),
                List.of(folder.resolve("lib/till.jar")),
                folder.resolve("apis.json"),
                folder.resolve("mocks.json"),
                "graaljs",
                Duration.ofMillis(1500)));
    assertThat(ProgramFolder.read(folder).source().text()).isEqualTo("let a;");
  }

  @Test
  void durationsAreWrittenAsTheyAreRead() {
    for (String text : new String[] {"300ms", "1500ms", "30s", "2m", "1h"}) {
      assertThat(Durations.format(Durations.parse(text))).isEqualTo(text);
    }
  }
}
