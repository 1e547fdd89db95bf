package dev.footbridge.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.Permissions;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that replaces the language's built-ins under the shim, then uses the bridge in every
 * form, and tells what of the replaced was reached ({@code spies.js}, {@code forms.js}).
 */
final class ReplacedBuiltIns implements AutoCloseable, ProgramListener {
  /** Properties that are not replaced, as a pattern, since the runtime itself reaches them. */
  private static final Map<String, String> SPARED =
      Map.of(
          // It writes the stack of an error when the stack is read, with the name.
          "graaljs", "\\w*Error\\.prototype\\.name");

  /** QuickJS keeps the objects around the one that it writes as JSON in an array. */
  private static final String REACHED_BY_QUICKJS = "missing in Array\\.prototype: \\d+";

  private static final String MARK = "fuzz:";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CustomApiConfig APIS =
      CustomApiConfig.parse(
          "bridge.json",
          "{\"extApi\":[{\"name\":\"configured\",\"sync\":false,\"params\":{\"name\":\"\","
              + "\"list\":[0],\"deep\":{\"key\":\"\"}}},"
              + "{\"name\":\"configuredSync\",\"sync\":true,\"params\":{\"name\":\"\"}}]}");

  /** What a replaced property does when it is reached. */
  enum Mode {
    /** The same as before. */
    WATCHED,
    THROWING,
    NONSENSE
  }

  /**
   * What each form did, by its name, and what it reached.
   *
   * @param events what its program and its host got
   * @param reached {@code form: path} of each property, with the stack
   */
  private record Round(Map<String, List<String>> events, Map<String, String> reached) {}

  private final CaseRun run;
  private final String runtime;
  private final List<String> sites;
  private final List<String> forms;
  private final Round expected;
  private List<String> events = Collections.synchronizedList(new ArrayList<>());
  private @Nullable JsonNode answer;

  /** Launches the program, and records what each form does while nothing is replaced. */
  ReplacedBuiltIns(JsRuntime runtime) throws Exception {
    this.runtime = runtime.name();
    run = new CaseRun(ConformanceHost.of(runtime), this::setUp);
    for (String file : List.of("spies.js", "forms.js")) {
      run.evaluate(new JsSource(file, Resources.text("replaced/" + file)));
    }
    JsonNode lists = ask("fuzz.list(" + literal(SPARED.getOrDefault(this.runtime, "")) + ")");
    sites = texts(lists.get(0));
    forms = texts(lists.get(1));
    round(Mode.WATCHED, 0, 0, Set.of()); // some things are told once, or stay as they are left
    expected = round(Mode.WATCHED, 0, 0, Set.of());
  }

  private void setUp(BridgeEngineBuilder builder) {
    builder
        .programListener(this)
        .customApis(APIS)
        .permissions(Permissions.ALL_PUBLIC.restrict("restricted"))
        .environment(
            ProgramEnvironment.MACHINE.withTimeZone(ZoneId.of("America/New_York")).withSeed(1));
  }

  /**
   * Returns the paths of all properties that can be replaced, such as {@code Array.prototype.map}.
   */
  List<String> sites() {
    return sites;
  }

  /**
   * Runs each form once while some properties are replaced, and returns what should not have
   * happened, each with the runtime and the form.
   *
   * @param from the index of the first property
   * @param to the index after the last
   * @param names names to add to {@code Object.prototype}
   */
  List<String> faults(Mode mode, int from, int to, Set<String> names) throws Exception {
    Round round = round(mode, from, to, names);
    List<String> faults = new ArrayList<>();
    round.reached.forEach(
        (what, stack) -> {
          if (!runtime.equals("quickjs") || !what.matches(".*: " + REACHED_BY_QUICKJS)) {
            faults.add(runtime + ", " + what + " was reached\n" + stack);
          }
        });
    expected.events.forEach(
        (form, events) -> {
          if (!events.equals(round.events.get(form))) {
            faults.add(
                "%s, %s: expected %s, but got %s"
                    .formatted(runtime, form, events, round.events.get(form)));
          }
        });
    return faults;
  }

  private Round round(Mode mode, int from, int to, Set<String> names) throws Exception {
    prepare(
        "fuzz.replace(%s, %d, %d, %s)"
            .formatted(literal(mode.name().toLowerCase(Locale.ROOT)), from, to, literal(names)));
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      events = Collections.synchronizedList(new ArrayList<>());
      all.put(forms.get(i), events);
      run.evaluate("fuzz.run(" + i + ")");
      if (forms.get(i).startsWith("a host event")) {
        run.emit("news", 1);
      }
      run.advance(Duration.ofMillis(10));
    }
    prepare("fuzz.restore()");
    JsonNode report = ask("fuzz.report()");
    for (JsonNode kept : report.get(0)) {
      all.get(kept.get(0).textValue()).add("kept " + kept.get(1));
    }
    Map<String, String> reached = new LinkedHashMap<>();
    report.get(1).properties().forEach(e -> reached.put(e.getKey(), e.getValue().asText()));
    return new Round(all, reached);
  }

  /** Runs a script of which nothing is heard. */
  private void prepare(String script) throws Exception {
    events = Collections.synchronizedList(new ArrayList<>());
    run.evaluate(script);
    if (!events.isEmpty()) {
      throw new AssertionError(runtime + ": " + script + " failed: " + events);
    }
  }

  /** Runs a script that prints one answer. */
  private JsonNode ask(String script) throws Exception {
    answer = null;
    run.evaluate(script);
    if (answer == null) {
      throw new AssertionError(runtime + ": " + script + " printed nothing: " + events);
    }
    return answer;
  }

  private static String literal(Object value) throws JsonProcessingException {
    return JSON.writeValueAsString(value);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.textValue()));
    return texts;
  }

  @Override
  public void console(MiniAppInfo info, String level, String text) {
    if (!text.startsWith(MARK)) {
      events.add(level + " " + text);
      return;
    }
    try {
      answer = JSON.readTree(text.substring(MARK.length()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void error(MiniAppInfo info, ScriptError error) {
    events.add(error.kind() + " " + error.message() + "\n" + error.stack());
  }

  @Override
  public void warning(MiniAppInfo info, String text) {
    events.add("warning " + text);
  }

  @Override
  public void close() {
    run.close();
  }
}
