package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.mock.Mocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the documents with the code. */
class DocumentsTest {
  private static final Path ROOT = Path.of("../..");

  @ParameterizedTest
  @EnumSource
  void everyErrorCodeIsListedAndHasACure(ErrorCode code) throws IOException {
    assertThat(read("docs/errors.md")).contains("| " + code.code() + " | `" + code + "` |");
    assertThat(read("docs/troubleshooting.md")).contains("\n### " + code.code() + " `");
  }

  @Test
  void noNumberIsListedThatTheEngineDoesNotHave() throws IOException {
    long rows = read("docs/errors.md").lines().filter(l -> l.matches("\\| \\d{4} \\|.*")).count();
    assertThat(rows).isEqualTo(ErrorCode.values().length);
  }

  @Test
  void everyProblemCodeIsListedInItsOrder() throws IOException {
    List<String> listed =
        Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE)
            .matcher(read("docs/errors.md"))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(listed)
        .containsExactlyElementsOf(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList());
  }

  @Test
  void limitsAreTheDefaults() throws IOException {
    Limits limits = Limits.DEFAULT;
    assertThat(read("docs/limits.md"))
        .contains("| a call stays open for | " + limits.callTimeout().toMinutes() + " minute |")
        .contains("| a closing program continues for | " + limits.closeGrace().toSeconds() + " s,")
        .contains("are reported as stalled | " + limits.stallAfter().toSeconds() + " s |")
        .contains("| " + (limits.maxPayloadChars() >> 20) + " Mi UTF-16 units |")
        .contains("| " + limits.maxDepth() + " levels |")
        .contains(String.format("| %,d |", limits.maxPendingCalls()));
  }

  static Stream<Path> exampleConfigs() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
      return files
          .filter(f -> f.getFileName().toString().equals("custom-config.json"))
          .toList()
          .stream();
    }
  }

  @Test
  void theTestInTheReadmeIsTheExamples() throws IOException {
    String readme = read("README.md");
    int begin = readme.indexOf("```java\n", readme.indexOf("## Test it")) + "```java\n".length();
    String shown = readme.substring(begin, readme.indexOf("```", begin));
    assertThat(read("examples/junit5/src/test/java/CustomPluginTest.java"))
        .contains(shown.indent(2).stripTrailing().replaceAll("(?m)^ +$", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/mocks.md", "examples/junit5/src/test/resources/mocks.json"})
  void theSchemaOfMocksTakesWhatTheParserTakes(String file) throws IOException {
    String text = read(file);
    if (file.endsWith(".md")) {
      int begin = text.indexOf("```json\n") + "```json\n".length();
      text = text.substring(begin, text.indexOf("```", begin));
    }
    assertThat(schema("docs/mocks.schema.json").validate(text, InputFormat.JSON)).isEmpty();
    assertThat(Mocks.parse(file, text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"mocks\": {}}",
        "{\"mocks\": [{\"ok\": {}}]}",
        "{\"mocks\": [{\"api\": \"a\"}]}",
        "{\"mocks\": [{\"api\": \"a\", \"ok\": {}, \"fail\": \"x\"}]}",
        "{\"mocks\": [{\"api\": \"a\", \"ok\": {}, \"delay\": 3}]}",
        "{\"mocks\": [{\"api\": \"a\", \"ok\": {}, \"dealy\": \"3s\"}]}",
        "{\"mocks\": [{\"api\": \"a\", \"never\": false}]}",
        "{\"mocks\": [{\"api\": \"a\", \"ok\": {}, \"failEvery\": {\"calls\": 0}}]}",
        "{\"mocks\": [{\"api\": \"a\", \"ok\": {}, \"when\": {\"pointer\": {\"x\": 1}}}]}"
      })
  void theSchemaOfMocksRefusesWhatTheParserRefuses(String text) throws IOException {
    assertThat(schema("docs/mocks.schema.json").validate(text, InputFormat.JSON)).isNotEmpty();
    assertThatThrownBy(() -> Mocks.parse("mocks.json", text))
        .isInstanceOf(BridgeConfigurationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/imports.md",
        "bridge-engine/jvm-host/src/main/resources/dev/footbridge/jvm/imports/tcsas.json"
      })
  void theSchemaOfImportsTakesWhatTheParserTakes(String file) throws IOException {
    String text = read(file);
    if (file.endsWith(".md")) {
      int begin = text.indexOf("```json\n") + "```json\n".length();
      text = text.substring(begin, text.indexOf("```", begin));
    }
    assertThat(schema("docs/imports.schema.json").validate(text, InputFormat.JSON)).isEmpty();
    assertThat(ImportMapping.parse(file, text).isEmpty()).isFalse();
  }

  @Test
  void theSchemaOfImportsKnowsTheMappingsThatComeWithFootbridge() throws IOException {
    for (String name : ImportMapping.names()) {
      String text = "{\"extends\": \"" + name + "\", \"types\": {}}";
      assertThat(schema("docs/imports.schema.json").validate(text, InputFormat.JSON)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"types\": []}",
        "{\"types\": {\"a.B\": 7}}",
        "{\"types\": {\"a.B\": \"Logs\"}}",
        "{\"types\": {\"Logs\": \"a.B\"}}",
        "{\"types\": {\"a.B$C\": \"a.D\"}}",
        "{\"types\": {\"java.util.Map\": \"a.B\"}}",
        "{\"types\": {\"org.json.JSONObject\": \"a.B\"}}",
        "{\"types\": {\"dev.footbridge.api.JsEvent\": \"a.B\"}}",
        "{\"types\": {}, \"packages\": \"a\"}",
        "{\"types\": {}, \"packages\": [\"a b\"]}",
        "{\"types\": {}, \"extends\": \"tcsa\"}",
        "{\"types\": {}, \"type\": {}}"
      })
  void theSchemaOfImportsRefusesWhatTheParserRefuses(String text) throws IOException {
    assertThat(schema("docs/imports.schema.json").validate(text, InputFormat.JSON)).isNotEmpty();
    assertThatThrownBy(() -> ImportMapping.parse("imports.json", text))
        .isInstanceOf(BridgeConfigurationException.class);
  }

  @ParameterizedTest
  @MethodSource("exampleConfigs")
  void theSchemaTakesWhatTheParserTakes(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(CustomApiConfig.parse(file.toString(), text).warnings()).isEmpty();
    assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"extApi\": {}}",
        "{\"extApi\": [], \"overwriteWxApi\": \"no\"}",
        "{\"extApi\": [{\"name\": \"a b\", \"sync\": true, \"params\": {}}]}",
        "{\"extApi\": [{\"name\": \"a\", \"sync\": \"yes\", \"params\": {}}]}",
        "{\"extApi\": [{\"name\": \"a\", \"sync\": true, \"params\": {\"x\": null}}]}",
        "{\"extApi\": [{\"name\": \"a\", \"sync\": true, \"params\": []}]}"
      })
  void theSchemaRefusesWhatTheParserRefuses(String text) throws IOException {
    assertThat(schema().validate(text, InputFormat.JSON)).isNotEmpty();
    assertThat(problems(text)).isNotEmpty();
  }

  /** Bug reports of other bridges, except those that only a device can reproduce. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "capacitor PR 8581",
        "Dimina",
        "electron 31321",
        "comlink 601 692",
        "flutter 29092 117623",
        "react-native 19925",
        "capacitor 1391",
        "cordova-plugin-ble-central 625",
        "JsBridge 119 180",
        "DSBridge 38 60",
        "capacitor 8616",
        "cordova-android 1149",
        "expo 47315",
        "react-native 50102",
        "lsp4j 51 775",
        "react-native 49509 51425",
        "graaljs 16 30 481",
        "graal 2484",
        "electron 24427",
        "jsonrpc4j 33",
        "graaljs 351 605",
        "capacitor 2590 6915",
        "expo 46939",
        "cordova-android 986",
        "capacitor 5523 8532",
        "react-native 27483 31830",
        "zipline 828 1287",
        "Javet 336 443",
        "dimina PR 234",
        "taro 10513",
        "miniprogram-simulate 58 87"
      })
  void everyComplaintHasACase(String complaint) {
    assertThat(ConformanceKit.cases())
        .anySatisfy(each -> assertThat(each.source()).contains(complaint));
  }

  private static List<Problem> problems(String text) {
    try {
      CustomApiConfig.parse("config.json", text);
      return List.of();
    } catch (BridgeConfigurationException e) {
      return e.problems();
    }
  }

  private static JsonSchema schema() throws IOException {
    return schema("docs/custom-apis.schema.json");
  }

  private static JsonSchema schema(String file) throws IOException {
    JsonNode node = new ObjectMapper().readTree(read(file));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(node);
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
