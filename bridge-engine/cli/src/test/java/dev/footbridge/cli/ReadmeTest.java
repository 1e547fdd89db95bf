package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what the README shows with the real outputs. */
class ReadmeTest {
  private static final Path ROOT = Path.of("../..");
  private static final String IMPORTS =
      """
      import dev.footbridge.api.*;
      import dev.footbridge.engine.*;
      import dev.footbridge.contract.*;
      import dev.footbridge.engine.spi.*;
      import java.util.Map;
      import org.json.JSONObject;
      """;

  @TempDir Path folder;
  Command command;
  String readme;

  @BeforeEach
  void readReadme() throws IOException {
    command = new Command(folder);
    readme = Files.readString(ROOT.resolve("README.md"));
  }

  @Test
  void quickstartPrintsWhatIsShown() {
    Result result = command.run("run", ROOT.resolve("examples/quickstart").toString());
    assertThat(result.out()).isEqualTo(TranscriptText.withoutTimes(blocks("text").get(0)));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void quickstartPrintsTheSameOnTheOtherRuntime() {
    String quickstart = ROOT.resolve("examples/quickstart").toString();
    Result result = command.run("run", quickstart, "--runtime", "quickjs");
    assertThat(result.out()).isEqualTo(TranscriptText.withoutTimes(blocks("text").get(0)));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void theShopPrintsWhatIsShown() {
    String shop = ROOT.resolve("examples/shop").toString();
    Result result =
        command.run("run", shop, "--open", "pages/detail/detail?id=tea", "--call", "buy");
    String shown = TranscriptText.withoutTimes(blocks("text").get(1));
    assertThat(result.out().lines()).containsExactlyInAnyOrderElementsOf(shown.lines().toList());
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void theTestsOfTheShopPassOnBothRuntimes() {
    String shop = ROOT.resolve("examples/shop").toString();
    assertThat(command.run("test", shop).status()).isZero();
    assertThat(command.run("test", shop, "--runtime", "quickjs").status()).isZero();
    assertThat(command.run("run", shop, "--walk").status()).isZero();
  }

  @Test
  void theExampleRuns() {
    command.write("CustomPlugin.java", IMPORTS + blocks("java").get(0));
    command.write("custom-config.json", blocks("json").get(0));
    command.write("app.js", blocks("js").get(0));
    command.write(
        "footbridge.json",
        "{\"appId\": \"wx1\", \"plugins\": [\"CustomPlugin.java\"], \"config\": \"custom-config.json\"}");
    Result result = command.run("run", folder.toString());
    assertThat(result.out())
        .startsWith("#1   wx.invokeNativePlugin customAsyncEvent {\"name\":\"kka\"}\n")
        .contains("#1     state {\"progress\":50}\n")
        .contains("     50\n")
        .contains("     kka invokeNativePlugin:ok\n")
        .contains("     kka customAsyncEvent:ok\n")
        .contains("     value\n")
        .endsWith("3 calls: 3 ok, 0 failed; exit 0\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void theEmbeddingRuns() throws Exception {
    command.write("CustomPlugin.java", IMPORTS + blocks("java").get(0));
    command.write(
        "Embedding.java",
        IMPORTS
            + "public class Embedding {\n"
            + "  public static String run(String config, String script) {\n"
            + blocks("java").get(1)
            + "    return engine.warnings().toString();\n"
            + "  }\n}\n");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                folder.toString(),
                folder.resolve("CustomPlugin.java").toString(),
                folder.resolve("Embedding.java").toString());
    assertThat(status).as("compiles").isZero();
    URL[] path = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      Object warnings =
          loader
              .loadClass("Embedding")
              .getMethod("run", String.class, String.class)
              .invoke(null, blocks("json").get(0), blocks("js").get(0));
      assertThat(warnings).isEqualTo("[]");
    }
  }

  @Test
  void everyLinkLeadsToAFile() {
    Pattern.compile("\\]\\(([^)#:]+)\\)")
        .matcher(readme)
        .results()
        .map(link -> ROOT.resolve(link.group(1)))
        .forEach(file -> assertThat(file).exists());
  }

  /** Returns the blocks of that language, in order. */
  private List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(readme)
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }
}
