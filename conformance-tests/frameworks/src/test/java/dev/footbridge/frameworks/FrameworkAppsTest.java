package dev.footbridge.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The frameworks build the apps into folders of whole mini programs. */
class FrameworkAppsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void hasItsPages(FrameworkApp app) throws Exception {
    Path program = programOf(app.folder());

    assertThat(JSON.readTree(program.resolve("app.json").toFile()).get("pages"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(app.pages());
    assertThat(program.resolve("app.js")).isNotEmptyFile();
    assertThat(app.pages())
        .allSatisfy(
            page -> {
              assertThat(program.resolve(page + ".js")).isNotEmptyFile();
              assertThat(program.resolve(page + ".wxml")).isNotEmptyFile();
            });
  }

  @ParameterizedTest
  @EnumSource
  void needsNoFileOfItsBuild(FrameworkApp app) throws Exception {
    assertThat(app.folder())
        .isDirectoryNotContaining("glob:**/{src,package-lock.json,webpack.mp.js,*.vue,*.mpx}");
  }

  /** Returns the folder with app.json, which project.config.json may name. */
  private static Path programOf(Path folder) throws Exception {
    Path project = folder.resolve("project.config.json");
    if (!Files.exists(project)) {
      return folder;
    }
    return folder.resolve(JSON.readTree(project.toFile()).path("miniprogramRoot").asText());
  }
}
