package dev.footbridge.contract;

import dev.footbridge.contract.json.JsonFile;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.json.ValueReader;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one configuration file. */
final class CustomApiConfigReader {
  private static final List<String> FILE_KEYS = List.of("extApi", "overwriteWxApi");
  private static final List<String> API_KEYS = List.of("name", "sync", "params");

  private final Problems problems = new Problems();
  private final ValueReader values = new ValueReader(problems);
  private final Map<String, ApiContract> apis = new LinkedHashMap<>();
  private boolean overwriteWxApi;

  /**
   * Reads the file.
   *
   * @throws BridgeConfigurationException with everything that is wrong
   */
  CustomApiConfigReader(String file, String text) {
    JsonValue root = JsonFile.read(file, text, problems);
    if (root != null && values.isObject(root, "{\"extApi\": […]}")) {
      readFile(root);
    }
    problems.sortByPlace();
    problems.throwErrors();
  }

  List<ApiContract> apis() {
    return List.copyOf(apis.values());
  }

  boolean overwriteWxApi() {
    return overwriteWxApi;
  }

  List<Problem> warnings() {
    return problems.warnings();
  }

  private void readFile(JsonValue root) {
    for (JsonValue.Member member : root.members()) {
      switch (member.name()) {
        case "extApi" -> readApis(member.value());
        case "overwriteWxApi" ->
            overwriteWxApi = Boolean.TRUE.equals(values.trueOrFalse(member.value()));
        case "$schema" -> {} // read by editors only
        default -> values.ignoredKey(member, FILE_KEYS);
      }
    }
    if (root.get("extApi") == null) {
      values.missingKey(
          root, "extApi", FILE_KEYS, "add \"extApi\": [] if there are no custom APIs");
    }
  }

  private void readApis(JsonValue list) {
    for (JsonValue entry : values.items(list, "an array of APIs")) {
      if (values.isObject(entry, "{\"name\": …, \"sync\": …, \"params\": {…}}")) {
        readApi(entry);
      }
    }
  }

  private void readApi(JsonValue entry) {
    String name = null;
    Boolean sync = null;
    JsonValue params = null;
    for (JsonValue.Member member : entry.members()) {
      switch (member.name()) {
        case "name" -> name = readName(member.value());
        case "sync" -> sync = values.trueOrFalse(member.value());
        case "params" -> params = readTemplate(member.value());
        default -> values.ignoredKey(member, API_KEYS);
      }
    }
    if (entry.get("name") == null) {
      values.missingKey(entry, "name", API_KEYS, "add the name of the @JsEvent");
    }
    if (entry.get("sync") == null) {
      values.missingKey(
          entry, "sync", API_KEYS, "add \"sync\": true if the call returns its result, else false");
    }
    if (entry.get("params") == null) {
      problems.accept(
          Problem.warning(
              ProblemCode.MISSING_KEY, entry.location(), "\"params\" is missing, {} is used", ""));
    }
    if (name != null && sync != null) {
      add(
          ApiContract.builder(name, ApiMode.of(sync))
              .parameters(params)
              .source(entry.location())
              .build());
    }
  }

  private void add(ApiContract api) {
    ApiContract twin = apis.putIfAbsent(api.name(), api);
    if (twin != null) {
      problems.accept(
          Problem.error(
              ProblemCode.API_TWICE,
              api.source(),
              "\"" + api.name() + "\" is configured twice, first at " + twin.source().place(),
              "remove one"));
    }
  }

  private @Nullable String readName(JsonValue value) {
    String name = values.text(value, "the name of an event");
    if (name == null || ApiContract.canBeOnWx(name)) {
      return name;
    }
    problems.accept(
        Problem.error(
            ProblemCode.API_NAME,
            value.location(),
            "expected a JavaScript identifier, so that it can be called as wx.<name>, but "
                + value.found(),
            ""));
    return null;
  }

  private @Nullable JsonValue readTemplate(JsonValue value) {
    if (!values.isObject(value, "an object that lists the parameters")) {
      return null;
    }
    for (JsonValue.Member member : value.members()) {
      checkExample(member.name(), member.value());
    }
    return value;
  }

  private void checkExample(String name, JsonValue example) {
    if (example.kind() == JsonValue.Kind.NULL) {
      problems.accept(
          Problem.error(
              ProblemCode.NULL_EXAMPLE,
              example.location(),
              "\"" + name + "\" is null, which has no type",
              "use \"\", 0, false, {} or []"));
    }
    for (int i = 0; i < example.items().size(); i++) {
      checkExample(name + "[" + i + "]", example.items().get(i));
    }
    for (JsonValue.Member inner : example.members()) {
      checkExample(inner.name(), inner.value());
    }
  }
}
