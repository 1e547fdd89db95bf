package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.conformance.ConformanceCase.Level;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.ParamsMode;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.Permissions;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.spi.JsSource;
import java.time.Duration;
import java.time.ZoneId;
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
 *   <li>{@code uses}: a script to run first, which other cases use too
 *   <li>{@code needs}: capabilities, separated by commas
 *   <li>{@code config}: a configuration file of custom APIs, on one line
 *   <li>{@code params}: the mode of the parameter check, if not strict
 *   <li>{@code limits}: {@code small}, for 50,000 characters, 50 levels and 20 open calls
 *   <li>{@code deny}: an API to deny, in addition to those of the reference plugin that always are
 *   <li>{@code timezone}, {@code lang}, {@code seed}: the environment, if not the machine's
 *   <li>{@code emit}: host events to send first, each with how often, e.g. {@code network 3}
 *   <li>{@code advance}: how far to move the clock after the script has run, in ms; 1000 by default
 *   <li>{@code expect}: the counts of the listener, e.g. {@code duplicates 1, errors 2}; 0 by
 *       default
 *   <li>{@code source}: the bug reports of other projects that the case answers
 * </ul>
 *
 * <p>The script checks with {@code check}, and ends with {@code check.done()}.
 */
final class ScriptCase {
  private static final String PRELUDE = Resources.text("check.js");

  /** The APIs of the reference plugin that are denied. */
  private static final Permissions PERMISSIONS =
      Permissions.ALL_PUBLIC
          .restrict("restricted")
          .restrict("restrictedSync", "wx-other")
          .restrict("granted", CaseRun.APP_ID);

  private static final Limits SMALL =
      Limits.DEFAULT.withMaxPayloadChars(50_000).withMaxDepth(50).withMaxPendingCalls(20);

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
        script.required("rule"),
        level,
        script.required("title"),
        script.header.getOrDefault("source", ""),
        needs,
        script::run);
  }

  private void run(ConformanceHost host) throws Exception {
    CaseRun run = new CaseRun(host, this::setUp);
    try (run) {
      run.evaluate(new JsSource("check.js", PRELUDE));
      if (header.containsKey("uses")) {
        run.evaluate(new JsSource(required("uses"), Resources.text(required("uses"))));
      }
      counts("emit").forEach(run::emit);
      run.evaluate(new JsSource(file, script));
      run.advance(Duration.ofMillis(Long.parseLong(header.getOrDefault("advance", "1000"))));
      run.awaitIdle();
    }
    assertThat(run.recorder().failures()).as("%s: what the script found", file).isEmpty();
    assertThat(run.recorder().isDone()).as("%s: check.done() was reached", file).isTrue();
    assertThat(run.recorder().counts()).as("%s: what the listener saw", file).isEqualTo(expected());
    run.recorder().assertEveryCallEndedOnce();
  }

  private void setUp(BridgeEngineBuilder builder) {
    builder.permissions(
        header.containsKey("deny") ? PERMISSIONS.restrict(required("deny")) : PERMISSIONS);
    if (header.containsKey("config")) {
      builder.customApis(CustomApiConfig.parse(file, required("config")));
    }
    if (header.containsKey("params")) {
      builder.paramsMode(ParamsMode.valueOf(required("params").toUpperCase(Locale.ROOT)));
    }
    if (header.containsKey("limits")) {
      builder.limits(SMALL);
    }
    builder.environment(environment());
  }

  private ProgramEnvironment environment() {
    ProgramEnvironment environment = ProgramEnvironment.MACHINE;
    if (header.containsKey("timezone")) {
      environment = environment.withTimeZone(ZoneId.of(required("timezone")));
    }
    if (header.containsKey("lang")) {
      environment = environment.withLanguage(required("lang"));
    }
    return header.containsKey("seed")
        ? environment.withSeed(Long.parseLong(required("seed")))
        : environment;
  }

  private Map<String, Integer> expected() {
    Map<String, Integer> expected = Recorder.noCounts();
    counts("expect")
        .forEach(
            (name, count) -> {
              assertThat(expected).as("%s: header 'expect'", file).containsKey(name);
              expected.put(name, count);
            });
    return expected;
  }

  /** Reads a header of the form {@code name 1, other 2}. */
  private Map<String, Integer> counts(String key) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    if (header.containsKey(key)) {
      for (String count : required(key).split(", *", -1)) {
        String[] words = count.split(" ", -1);
        counts.put(words[0], Integer.parseInt(words[1]));
      }
    }
    return counts;
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
