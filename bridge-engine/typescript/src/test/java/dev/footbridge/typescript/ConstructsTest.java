package dev.footbridge.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.program.module.ConvertedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each construct of TypeScript in a program, on both runtimes. */
class ConstructsTest {
  @TempDir private static Path cache;
  @TempDir private Path folder;

  static Stream<Arguments> fixtures() throws IOException {
    List<Fixture> all = Fixture.all();
    return Stream.of("graaljs", "quickjs")
        .flatMap(runtime -> all.stream().map(fixture -> Arguments.of(runtime, fixture)));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aConstructDoesWhatItDoesElsewhere(String runtime, Fixture fixture) throws IOException {
    Program program =
        new Program(folder)
            .with("app.json", "{\"pages\": [\"page\"]}")
            .with("page.ts", "Page({});")
            .with(
                "app.js",
                "globalThis.log = (...all) => console.log(all.map(String).join(' '));"
                    + "App({}); require('./main');");
    for (var file : fixture.files().entrySet()) {
      program.with(file.getKey(), file.getValue());
    }

    program.run(runtime, ConvertedFiles.in(cache));

    assertThat(program.errors()).isEmpty();
    assertThat(program.logged()).isEqualTo(fixture.expected());
  }
}
