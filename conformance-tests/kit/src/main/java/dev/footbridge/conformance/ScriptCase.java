package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.conformance.ConformanceCase.Level;
import dev.footbridge.engine.config.CustomApiConfig;
import dev.footbridge.engine.spi.JsSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A case that is a JavaScript file. Its header, the first comment, has a line {@code key: value}
 * each:
 *
 * <ul>
 *   <li>{@code rule}, {@code title}: as in {@link ConformanceCase}; {@code level}, if not required
 *   <li>{@code needs}: capabilities, separated by commas
 *   <li>{@code config}: a configuration file of custom APIs, on one line
 *   <li>{@code advance}: how far to move the clock after the script has run, in ms; 1000 if left
 *       out
 *   <li>{@code expect}: what the listener must have seen, e.g. {@code duplicates 1, errors 2}; 0 of
 *       what is left out
 *   <li>{@code source}: whose complaint the case answers
 * </ul>
 *
 * <p>The script checks with {@code check}, and ends with {@code check.done()}.
 */
final class ScriptCase {
  private static final String PRELUDE = Resources.text("check.js");

  private final String file;
  private final String script;
  private final Map<String, String> header;

  private ScriptCase(String file) {
    this.file = file;
    this.script = Resources.text("cases/" + file);
    this.header = header(file, script);
  }

  static ConformanceCase of(String file) {
    ScriptCase script = new ScriptCase(file);
    Level level =
        Level.valueOf(script.header.getOrDefault("level", "required").toUpperCase(Locale.ROOT));
    Set<String> needs =
        script.header.containsKey("needs")
            ? Set.of(script.header.get("needs").split(", *", -1))
            : Set.of();
    return new ConformanceCase(
        script.required("rule"), level, script.required("title"), needs, script::run);
  }

  private void run(ConformanceHost host) throws Exception {
    CaseRun run =
        new CaseRun(
            host,
            builder -> {
              if (header.containsKey("config")) {
                builder.customApis(CustomApiConfig.parse(file, required("config")));
              }
            });
    try (run) {
      run.evaluate(new JsSource("check.js", PRELUDE));
      run.evaluate(new JsSource(file, script));
      run.advance(Duration.ofMillis(Long.parseLong(header.getOrDefault("advance", "1000"))));
      run.awaitIdle();
    }
    assertThat(run.recorder().failures()).as("%s: what the script found", file).isEmpty();
    assertThat(run.recorder().isDone()).as("%s: check.done() was reached", file).isTrue();
    assertThat(run.recorder().counts()).as("%s: what the listener saw", file).isEqualTo(expected());
    run.recorder().assertEveryCallEndedOnce();
  }

  private Map<String, Integer> expected() {
    Map<String, Integer> expected = Recorder.noCounts();
    if (header.containsKey("expect")) {
      for (String count : required("expect").split(", *", -1)) {
        String[] words = count.split(" ", -1);
        assertThat(expected).as("%s: header 'expect'", file).containsKey(words[0]);
        expected.put(words[0], Integer.parseInt(words[1]));
      }
    }
    return expected;
  }

  private String required(String key) {
    String value = header.get(key);
    if (value == null) {
      throw new IllegalStateException(file + ": the header lacks '" + key + ":'");
    }
    return value;
  }

  private static Map<String, String> header(String file, String script) {
    if (!script.startsWith("/*")) {
      throw new IllegalStateException(file + ": expected a header comment first");
    }
    return Arrays.stream(script.substring(2, script.indexOf("*/")).split("\n", -1))
        .map(line -> line.replaceFirst("^ *\\* ?", "").trim())
        .filter(line -> line.contains(": "))
        .map(line -> line.split(": ", 2))
        .collect(
            Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, LinkedHashMap::new));
  }
}
