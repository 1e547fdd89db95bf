package dev.footbridge.npm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tests install from npm is the same everywhere, and comes from no address in the files. */
class LockFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path APPS = Path.of("../frameworks/apps");

  static List<Path> packages() throws Exception {
    try (Stream<Path> apps = Files.list(APPS)) {
      return Stream.concat(Stream.of(Path.of(".")), apps.sorted()).toList();
    }
  }

  @Test
  void thereAreSixApps() throws Exception {
    assertThat(packages()).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void namesExactVersions(Path folder) throws Exception {
    JsonNode file = JSON.readTree(folder.resolve("package.json").toFile());

    assertThat(Stream.of("dependencies", "devDependencies").flatMap(key -> each(file.path(key))))
        .isNotEmpty()
        .allSatisfy(
            library -> assertThat(library.getValue().asText()).matches("\\d+(\\.\\d+){2}(-.+)?"));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void locksWhatItInstallsByChecksum(Path folder) throws Exception {
    JsonNode locked = JSON.readTree(folder.resolve("package-lock.json").toFile()).get("packages");

    assertThat(each(locked))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            entry -> {
              // Packages for other platforms may have been out of reach.
              boolean isElsewhere = entry.getValue().has("optional") && entry.getValue().has("os");
              if (!entry.getKey().isEmpty() && !isElsewhere) {
                assertThat(entry.getValue().path("integrity").asText()).startsWith("sha");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void hasNoAddresses(Path folder) throws Exception {
    assertThat(folder.resolve("package-lock.json"))
        .content()
        .doesNotContain("://", "\"resolved\"", "git+");
  }

  private static Stream<Map.Entry<String, JsonNode>> each(JsonNode object) {
    return object.propertyStream();
  }
}
