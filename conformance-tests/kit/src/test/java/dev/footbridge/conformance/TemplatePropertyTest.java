package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.ParamsMode;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.graaljs.GraalJsRuntime;
import dev.footbridge.quickjs.QuickJsRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instancio.Random;
import org.instancio.junit.Given;
import org.instancio.junit.GivenProvider;
import org.instancio.junit.InstancioExtension;
import org.instancio.junit.WithSettings;
import org.instancio.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Checks the error or warning of calls that do not fit their template, for any template and any
 * value (rules P1 to P3): it must be what {@link #misfits} finds in the JSON that was sent.
 */
@ExtendWith(InstancioExtension.class)
class TemplatePropertyTest {
  private static final List<String> EXAMPLES =
      List.of(
          "\"\"",
          "0",
          "false",
          "{}",
          "[]",
          "{\"b\": 0}",
          "{\"b\": {\"c\": \"\"}, \"c\": false}",
          "[0, {\"b\": \"\"}]",
          "[[], \"\"]",
          "{\"0\": 0, \"__proto__\": \"\", \"length\": 0}");

  private static final List<String> LEAVES =
      List.of(
          "''",
          "'x'",
          "0",
          "-1.5",
          "true",
          "null",
          "undefined",
          "NaN",
          "() => 1",
          "Symbol('s')",
          "new Date(0)",
          "new String('x')",
          "[, 1]",
          "Object.create({ b: 1 })");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Subject> SUBJECTS = new ArrayList<>();
  private static int fits;
  private static int misfits;

  @WithSettings final Settings settings = Tries.settings();

  /** A program, with its console output and the warnings of its host. */
  private static final class Subject implements ProgramListener {
    final boolean warns;
    final List<String> printed = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final CaseRun run;

    Subject(JsRuntime runtime, ParamsMode mode) {
      warns = mode == ParamsMode.WARN;
      run =
          new CaseRun(
              ConformanceHost.of(runtime),
              builder ->
                  builder
                      .customApis(CustomApiConfig.parse("config.json", config()))
                      .programListener(this)
                      .paramsMode(mode));
    }

    @Override
    public void console(MiniAppInfo program, String level, String text) {
      printed.add(text);
    }

    @Override
    public void warning(MiniAppInfo program, String text) {
      warnings.add(text);
    }

    /**
     * Calls each API with the same options, and returns their JSON. No API has a handler, so a call
     * that fits the template fails for that.
     */
    String call(String options) throws Exception {
      printed.clear();
      warnings.clear();
      run.evaluate(
          """
          console.log(JSON.stringify(%s));
          Object.keys(wx).filter((name) => name.startsWith('template')).forEach((name) => {
            const { errMsg } = wx[name](%s);
            if (!errMsg.includes('no custom API')) console.log(`wx.${errMsg.replace(':fail', ':')}`);
          });
          """
              .formatted(options, options));
      return printed.remove(0);
    }
  }

  @BeforeAll
  static void launch() {
    for (JsRuntime runtime : List.of(new GraalJsRuntime(), new QuickJsRuntime())) {
      for (ParamsMode mode : List.of(ParamsMode.STRICT, ParamsMode.WARN)) {
        SUBJECTS.add(new Subject(runtime, mode));
      }
    }
  }

  @AfterAll
  static void close() {
    SUBJECTS.forEach(subject -> subject.run.close());
    SUBJECTS.clear();
    assertThat(fits).as("calls that fitted").isPositive();
    assertThat(misfits).as("calls that did not").isPositive();
  }

  @Test
  void everyMisfitIsReportedAndNothingElse(@Given(Options.class) Stream<String> values)
      throws Exception {
    for (String options : Tries.of(values)) {
      for (Subject subject : SUBJECTS) {
        List<String> expected = misfits(JSON.readTree(subject.call(options)));
        // Values that JSON leaves out count as missing.
        assertThat(subject.warns ? subject.warnings : subject.printed)
            .as(options)
            .map(
                message ->
                    message.replaceAll("instead of (Function|Symbol);", "instead of Undefined;"))
            .isEqualTo(expected);
        assertThat(subject.warns ? subject.printed : subject.warnings).as(options).isEmpty();
        misfits += expected.size();
        fits += EXAMPLES.size() - expected.size();
      }
    }
  }

  /** Returns the errors of all templates that do not fit. */
  private static List<String> misfits(JsonNode sent) throws Exception {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < EXAMPLES.size(); i++) {
      JsonNode example = JSON.readTree(EXAMPLES.get(i));
      String wrong = misfit(example, sent.get("a"), "parameter.a");
      if (!wrong.isEmpty()) {
        all.add("wx.template" + i + ": parameter error:" + wrong);
      }
    }
    return all;
  }

  private static String misfit(JsonNode example, @Nullable JsonNode sent, String path) {
    if (!typeOf(example).equals(typeOf(sent))) {
      return " %s should be %s instead of %s;".formatted(path, typeOf(example), typeOf(sent));
    }
    StringBuilder wrong = new StringBuilder();
    for (int i = 0; example.isArray() && i < example.size(); i++) {
      wrong.append(misfit(example.get(i), sent.get(i), path + "[" + i + "]"));
    }
    example
        .properties()
        .forEach(
            each ->
                wrong.append(
                    misfit(each.getValue(), sent.get(each.getKey()), path + "." + each.getKey())));
    return wrong.toString();
  }

  private static String typeOf(@Nullable JsonNode value) {
    if (value == null) {
      return "Undefined";
    }
    String type = value.getNodeType().name();
    return type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String config() {
    return IntStream.range(0, EXAMPLES.size())
        .mapToObj(
            i ->
                """
                {"name": "template%d", "sync": true, "params": {"a": %s}}
                """
                    .formatted(i, EXAMPLES.get(i)))
        .collect(Collectors.joining(",", "{\"extApi\": [", "]}"));
  }

  /** Provides options that have any value as {@code a}. */
  static final class Options implements GivenProvider {
    @Override
    public String provide(ElementContext context) {
      Random random = context.random();
      String value = value(random, random.intRange(0, 3));
      return random.oneOf("({ a: %s })", "({ b: 1, a: %s, c: 'c' })").formatted(value);
    }

    private static String value(Random random, int depth) {
      if (depth == 0) {
        return random.oneOf(LEAVES);
      }
      return random.trueOrFalse()
          ? JsValues.joined(random, 3, "[", ", ", "]", () -> value(random, depth - 1))
          : JsValues.joined(random, 3, "{ ", ", ", " }", () -> member(random, depth));
    }

    private static String member(Random random, int depth) {
      String key = random.oneOf("b", "c", "'0'", "['__proto__']", "length", "get b", "toJSON");
      String value = value(random, depth - 1);
      return key.equals("get b") ? "get b() { return " + value + "; }" : key + ": " + value;
    }
  }
}
