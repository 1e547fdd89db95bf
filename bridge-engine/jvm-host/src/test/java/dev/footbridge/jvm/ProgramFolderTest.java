package dev.footbridge.jvm;

import static dev.footbridge.engine.environment.ProgramEnvironment.OF_TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  @Test
  void W1_aFolderWithAppJsonIsAWholeProgram() throws IOException {
    write("shop/app.json", "{\"pages\": [\"pages/index/index\"]}");
    write("shop/app.js", "App({});");
    ProgramFolder program = ProgramFolder.read(folder.resolve("shop"));
    assertThat(rootOf(program)).isEqualTo(folder.resolve("shop"));
    assertThat(program.script()).isEqualTo(folder.resolve("shop/app.js"));
    assertThat(program.appId()).isEqualTo("shop");
    assertThat(ProgramFolder.read(folder.resolve("shop/app.js")).root()).as("a script").isNull();
  }

  @Test
  void W1_itsAppMayBeWrittenInTypeScript() throws IOException {
    write("app.json", "{\"pages\": [\"pages/index/index\"]}");
    write("app.ts", "App({});");
    assertThat(ProgramFolder.read(folder).script()).isEqualTo(folder.resolve("app.ts"));
    write("app.js", "App({});");
    assertThat(ProgramFolder.read(folder).script()).isEqualTo(folder.resolve("app.js"));
  }

  @Test
  void W2_theProjectNamesTheFolderAndTheIdentifier() throws IOException {
    write("project.config.json", "{\"miniprogramRoot\": \"dist/\", \"appid\": \"wx1\"}");
    write("dist/app.json", "{\"pages\": [\"pages/index/index\"]}");
    write("dist/app.js", "App({});");
    write("Pay.java", "");
    ProgramFolder program = ProgramFolder.read(folder);
    assertThat(rootOf(program)).isEqualTo(folder.resolve("dist"));
    assertThat(program.script()).isEqualTo(folder.resolve("dist/app.js"));
    assertThat(program.appId()).isEqualTo("wx1");
    assertThat(ProgramFolder.read(folder.resolve("dist")).appId()).isEqualTo("wx1");

    write("footbridge.json", "{\"appId\": \"shop\", \"plugins\": [\"Pay.java\"]}");
    assertThat(ProgramFolder.read(folder).appId()).as("the settings' come first").isEqualTo("shop");
    assertThat(ProgramFolder.read(folder).plugins())
        .containsExactly(folder.resolve("Pay.java").toString());
  }

  @Test
  void W2_theSettingsMayBeBesideAppJson() throws IOException {
    write("project.config.json", "{\"miniprogramRoot\": \"dist/\"}");
    write("dist/app.json", "{\"pages\": [\"pages/index/index\"]}");
    write("dist/app.js", "App({});");
    write("dist/footbridge.json", "{\"appId\": \"inner\", \"mocks\": \"mocks.json\"}");
    write("dist/mocks.json", "{\"mocks\": []}");
    assertThat(ProgramFolder.read(folder).appId()).isEqualTo("inner");
    assertThat(ProgramFolder.read(folder).mocks()).isEqualTo(folder.resolve("dist/mocks.json"));
    write("footbridge.json", "{}");
    assertThat(ProgramFolder.read(folder).appId())
        .as("those of the folder that was named count")
        .isEqualTo(String.valueOf(folder.getFileName()));
  }

  @Test
  void W1_withersKeepTheRoot() throws IOException {
    write("app.json", "{\"pages\": [\"pages/index/index\"]}");
    ProgramFolder program = ProgramFolder.read(folder);
    ProgramFolder changed =
        program.withImports("tcsas").withStartTime(Instant.EPOCH).withEnvironment(OF_TESTS);
    assertThat(rootOf(changed)).isEqualTo(folder);
    assertThat(program).isEqualTo(ProgramFolder.read(folder)).isNotEqualTo(program.withRoot(null));
    assertThat(program).hasSameHashCodeAs(ProgramFolder.read(folder));
  }

  private static Path rootOf(ProgramFolder program) {
    return Objects.requireNonNull(program.root()).files().folder();
  }
}
