package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each construct of modules, on both runtimes, compared with Node's own modules. */
class ModuleFixturesTest {
  private static final Map<String, ModuleRun> PROGRAMS = new TreeMap<>();

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    for (String runtime : List.of("graaljs", "quickjs")) {
      PROGRAMS.put(runtime, new ModuleRun(runtime));
    }
  }

  @AfterAll
  static void close() {
    PROGRAMS.values().forEach(ModuleRun::close);
  }

  static Stream<Arguments> runs() throws IOException {
    List<Arguments> runs = new ArrayList<>();
    for (ModuleFixture fixture : ModuleFixture.all()) {
      PROGRAMS.keySet().forEach(runtime -> runs.add(Arguments.of(runtime, fixture)));
    }
    return runs.stream();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("runs")
  void W11_modulesDoWhatTheLanguageSays(String runtime, ModuleFixture fixture) throws Exception {
    ModuleRun program = PROGRAMS.get(runtime);
    program.define(fixture.name(), fixture.files());
    assertThat(program.run(fixture.name() + "/main.js")).isEqualTo(fixture.expected());
    assertThat(program.errors()).isEmpty();
  }

  @Test
  void W11_nodeDoesTheSame() throws Exception {
    NodeModules.require();
    List<ModuleFixture> fixtures =
        ModuleFixture.all().stream().filter(ModuleFixture::byNode).toList();
    List<List<String>> logged = NodeModules.run(folder, fixtures);

    SoftAssertions softly = new SoftAssertions();
    for (int i = 0; i < fixtures.size(); i++) {
      softly
          .assertThat(logged.get(i))
          .as(fixtures.get(i).name())
          .isEqualTo(fixtures.get(i).expected());
    }
    softly.assertAll();
  }
}
