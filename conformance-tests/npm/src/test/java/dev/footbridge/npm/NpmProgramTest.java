package dev.footbridge.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program that requires npm libraries is there in both forms that programs have. */
class NpmProgramTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PROGRAMS =
      Path.of(System.getProperty("footbridge.programs", "target/programs"));

  static Stream<String> libraries() throws Exception {
    JsonNode dependencies = read(Path.of("package.json")).get("dependencies");
    return dependencies.propertyStream().map(library -> library.getKey());
  }

  @Test
  void eachPageHasExpectedData() throws Exception {
    JsonNode expected = read(Path.of("expected.json")).get("pages");

    assertThat(read(Path.of("program/app.json")).get("pages"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(
            expected.propertyStream().map(page -> page.getKey()).toList());
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void hasTheLibraryInNodeModules(String library) throws Exception {
    Path installed = made("installed").resolve("node_modules").resolve(library);

    assertThat(read(installed.resolve("package.json")).get("version"))
        .isEqualTo(read(Path.of("package.json")).get("dependencies").get(library));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void hasTheLibraryInMiniprogramNpm(String library) {
    Path built = made("built");

    assertThat(built.resolve("miniprogram_npm").resolve(library).resolve("index.js"))
        .isNotEmptyFile();
    assertThat(built.resolve("node_modules")).doesNotExist();
  }

  @Test
  void hasNoLibraryThatOnlyTheBuildNeeds() {
    assertThat(made("installed").resolve("node_modules/esbuild")).doesNotExist();
  }

  /**
   * Returns a folder that build.sh makes. Skips the test if it is not there, as without Node; not
   * in CI, which requires Node.
   */
  private static Path made(String form) {
    Path folder = PROGRAMS.resolve(form);
    assumeTrue(
        Files.isDirectory(folder) || "1".equals(System.getenv("FOOTBRIDGE_REQUIRE_NODE")),
        () -> folder + " is not there; build.sh makes it where Node is installed");
    return folder;
  }

  private static JsonNode read(Path file) throws Exception {
    return JSON.readTree(file.toFile());
  }
}
