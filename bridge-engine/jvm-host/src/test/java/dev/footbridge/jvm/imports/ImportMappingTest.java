package dev.footbridge.jvm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule I1: mappings, and what is wrong with them. */
class ImportMappingTest {
  private static final ImportMapping ACME =
      ImportMapping.parse(
          "acme.json",
          """
          {"types": {
            "com.acme.sdk.Event": "dev.footbridge.api.JsEvent",
            "com.acme.sdk.Data": "dev.footbridge.api.MiniConfigData"
          }}
          """);

  private static List<String> problemsOf(String json) {
    try {
      ImportMapping.parse("acme.json", json);
      return List.of();
    } catch (BridgeConfigurationException e) {
      return e.problems().stream().map(Problem::text).toList();
    }
  }

  @Test
  void I1_aNestedTypeIsMappedWithTheTypeAroundIt() {
    assertThat(ACME.oursOf("com.acme.sdk.Data$Builder"))
        .isEqualTo("dev.footbridge.api.MiniConfigData$Builder");
    assertThat(ACME.documentedOf("dev.footbridge.api.MiniConfigData$Builder"))
        .isEqualTo("com.acme.sdk.Data$Builder");
    assertThat(ACME.oursOf("com.acme.sdk.DataBase")).isNull();
    assertThat(ACME.documentedOf("dev.footbridge.api.JsPlugin")).isNull();
  }

  @Test
  void I1_withoutPackagesThoseOfTheTypesAreTheVendors() {
    assertThat(ACME.packages()).containsExactly("com.acme.sdk");
    assertThat(ACME.isVendors("com.acme.sdk.log.Logs")).isTrue();
    assertThat(ACME.isVendors("com.acme.sdks.Logs")).isFalse();
    assertThat(ACME.isVendors("com.acme.Logs")).isFalse();
  }

  @Test
  void I1_theMappingThatComesWithFootbridgeIsReadByName() {
    ImportMapping tcsas = ImportMapping.named("tcsas");
    assertThat(ImportMapping.names()).containsExactly("tcsas");
    assertThat(tcsas.types()).containsValue("dev.footbridge.android.BaseJsPlugin");
    assertThat(tcsas.types().keySet()).allMatch(tcsas::isVendors);
    assertThat(tcsas.name()).isEqualTo("tcsas");
  }

  @Test
  void I1_aMappingExtendsOneThatComesWithFootbridge() {
    ImportMapping tcsas = ImportMapping.named("tcsas");
    ImportMapping more =
        ImportMapping.parse(
            "more.json",
            """
            {"extends": "tcsas", "packages": ["com.acme"], "types": {
              "com.acme.Logs": "shop.Logs", "com.acme.Event": "dev.footbridge.api.JsEvent"}}
            """);
    assertThat(more.types())
        .hasSize(tcsas.types().size() + 1)
        .containsEntry("com.acme.Logs", "shop.Logs");
    assertThat(more.documentedOf("dev.footbridge.api.JsEvent")).isEqualTo("com.acme.Event");
    assertThat(more.packages()).contains("com.acme").containsAll(tcsas.packages());
  }

  @Test
  void I3_aTypeOfTheExtendedMappingThatIsLeftOutIsToldWithTheReason() {
    String documented =
        String.valueOf(ImportMapping.named("tcsas").documentedOf("dev.footbridge.android.QMLog"));
    ImportMapping more =
        ImportMapping.parse(
            "more.json",
            """
            {"extends": "tcsas", "types": {"com.acme.Log": "dev.footbridge.android.QMLog"}}
            """);
    String remedy =
        documented
            + " of the extended mapping is left out, since com.acme.Log is mapped to the same type,"
            + " dev.footbridge.android.QMLog; map one of the two to a class of yours";
    assertThat(more.remedyFor(documented)).isEqualTo(remedy);
    assertThat(more.remedyForPackage(documented.replaceFirst("\\.[^.]*$", ""))).isEqualTo(remedy);
    assertThat(more.remedyFor("com.acme.Logs"))
        .isEqualTo("did you mean com.acme.Log? Or map it to a class of yours, in a mapping file");
  }

  @Test
  void I1_aNestedTypeOfOursIsRefusedWithWhatToDo() {
    String remedy =
        "; a nested type is mapped with the type around it, so map that one, or a class of yours"
            + " that wraps the nested one";
    assertThat(
            problemsOf(
                "{\"types\": {\"com.acme.A\": \"dev.footbridge.api.MiniConfigData$Builder\"}}"))
        .singleElement()
        .asString()
        .startsWith("acme.json:1:")
        .endsWith(remedy);
    assertThat(
            ImportMapping.parse(
                    "acme.json",
                    "{\"types\": {\"com.acme.A\": \"dev.footbridge.api.MiniConfigData.Builder\"}}")
                .missingTypes(getClass().getClassLoader()))
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .endsWith(
            "com.acme.A is mapped to dev.footbridge.api.MiniConfigData.Builder, which does not exist"
                + remedy);
  }

  @Test
  void I1_aTypeNestedInOneOfTheExtendedMappingIsRefused() {
    String outer = ImportMapping.named("tcsas").types().firstKey();
    assertThat(
            problemsOf(
                "{\"extends\": \"tcsas\", \"types\": {\"" + outer + ".Part\": \"shop.Part\"}}"))
        .singleElement()
        .asString()
        .startsWith("acme.json:1:")
        .contains(outer + ".Part is nested in " + outer + ", with which it is mapped; remove it");
  }

  @ParameterizedTest
  @CsvSource({
    "tcsas, true",
    "acme, true",
    "acme.json, false",
    "acme.JSON, false",
    "./acme, false",
    "maps\\acme, false"
  })
  void I1_aNameIsToldFromAFile(String text, boolean isName) {
    assertThat(ImportMapping.isName(text)).isEqualTo(isName);
  }

  @Test
  void I1_anUnknownNameIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> ImportMapping.named("tcsa"))
        .hasMessage(
            "there is no import mapping 'tcsa'; did you mean 'tcsas'? A mapping of your own is named"
                + " by its .json file");
    assertThatThrownBy(() -> ImportMapping.named("acme-sdk"))
        .hasMessage(
            "there is no import mapping 'acme-sdk'; there is 'tcsas'. A mapping of your own is named"
                + " by its .json file");
  }

  @Test
  void I1_aTypeThatIsNamedTwiceIsRefusedWithBothPlaces() {
    assertThat(
            problemsOf(
                """
                {"types": {
                  "com.acme.Event": "dev.footbridge.api.JsEvent",
                  "com.acme.Event": "dev.footbridge.api.JsPlugin",
                  "com.acme.old.Event": "dev.footbridge.api.JsEvent"}}
                """))
        .containsExactly(
            "acme.json:3:3: $.types[\"com.acme.Event\"]: \"com.acme.Event\" is given twice, first at"
                + " acme.json:2:3; remove one",
            "acme.json:4:3: $.types[\"com.acme.old.Event\"]: dev.footbridge.api.JsEvent is given"
                + " twice, first for com.acme.Event at acme.json:2:21; one type of ours has one"
                + " documented name: remove one of the two");
  }

  @Test
  void I1_aClassThatIsAlreadyOursIsRefused() {
    assertThat(
            problemsOf(
                """
                {"types": {"dev.footbridge.api.JsEvent": "dev.footbridge.api.JsPlugin"}}
                """))
        .containsExactly(
            "acme.json:1:12: $.types[\"dev.footbridge.api.JsEvent\"]: dev.footbridge.api.JsEvent is"
                + " ours already; map a documented name to it, or remove it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[] | expected {\"types\": {…}}, but found an array",
        "{} | \"types\" is missing; add \"types\": {…}",
        "{\"types\": []} | expected an object of documented names and ours, but found an array",
        "{\"type\": {}, \"types\": {}} | unknown key \"type\"; did you mean 'types'?",
        "{\"types\": {\"com.acme.Event\": 7}} | but found 7",
        "{\"types\": {\"Event\": \"a.B\"}} | but found \"Event\"",
        "{\"types\": {\"com.acme.A$B\": \"a.B\"}} | a nested type is mapped with the type around it",
        "{\"types\": {\"a.B\": \"a.B$C\"}} | but found the string \"a.B$C\"",
        "{\"types\": {\"java.util.Map\": \"a.B\"}} | java.util.Map cannot be mapped: Footbridge",
        "{\"types\": {\"a.B\": \"c.D\", \"a.B.E\": \"c.F\"}} | a.B.E is nested in a.B, with which it is",
        "{\"types\": {}, \"packages\": [\"com acme\"]} | expected the name of a package",
        "{\"types\": {}, \"extends\": \"tcsa\"} | (tcsas), but found the string \"tcsa\"; did you mean"
      })
  void I1_whatIsWrongIsNamedWithItsPlace(String json, String message) {
    assertThat(problemsOf(json))
        .singleElement()
        .asString()
        .startsWith("acme.json:1:")
        .contains(message);
  }

  @Test
  void I1_aTypeOfOursThatDoesNotExistIsNamedWithItsPlace() {
    ImportMapping wrong =
        ImportMapping.parse(
            "acme.json",
            "{\"types\": {\n\"a.B\": \"dev.footbridge.api.JsEvents\", \"a.C\":"
                + " \"dev.footbridge.api.JsEvent\"}}");
    assertThat(wrong.missingTypes(getClass().getClassLoader()))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.IMPORT_MAPPING);
              assertThat(problem.text())
                  .isEqualTo(
                      "acme.json:2:8: $.types[\"a.B\"]: a.B is mapped to"
                          + " dev.footbridge.api.JsEvents, which does not exist; correct the name,"
                          + " or add the folder or jar of its compiled class to the class path");
            });
  }

  @Test
  void I1_withoutTheAdapterOneSentenceNamesIt() {
    assertThat(ImportMapping.named("tcsas").missingTypes(getClass().getClassLoader()))
        .singleElement()
        .extracting(Problem::text)
        .isEqualTo(
            "the import mapping 'tcsas' maps to types of the Android adapter, which is not on the"
                + " class path; add dev.footbridge:platform-android-adapter");
  }
}
