package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules written at random convert to what a runtime parses, with each position mapped back. */
class RandomModulesTest {
  private static final int TRIES = 100;
  private static final Pattern NUMBER = Pattern.compile("\\b1\\d{5}\\b");

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W11_whatIsConvertedParses(String runtime) throws Exception {
    long seed = Long.getLong("footbridge.seed", new Random().nextLong());
    Random random = new Random(seed);
    try (ModuleRun run = new ModuleRun(runtime)) {
      for (int i = 0; i < TRIES; i++) {
        String source = RandomModule.write(random);
        String about = "footbridge.seed=" + seed + ", the " + i + "th:\n" + source;
        try {
          ConvertedModule module = ModuleConverter.convert("a.js", source);
          checkPositions(source, module, about);
          run.define("a.js", module);
        } catch (Exception e) {
          throw new AssertionError(about, e);
        }
      }
    }
  }

  private static void checkPositions(String source, ConvertedModule module, String about) {
    Map<String, Integer> offsets =
        NUMBER
            .matcher(source)
            .results()
            .collect(Collectors.toMap(MatchResult::group, MatchResult::start));
    Lines there = new Lines(source);
    Lines here = new Lines(module.text());
    NUMBER
        .matcher(module.text())
        .results()
        .forEach(
            number -> {
              Position place = here.at(number.start());
              assertThat(module.positions().author(place.line(), place.column()))
                  .as(about)
                  .isEqualTo(there.at(offsets.get(number.group())));
            });
  }
}
