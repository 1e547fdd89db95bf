package dev.footbridge.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.program.typescript.TranslatedScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What TypeScript's compiler makes of each construct does not depend on who runs it. */
class SameAsNodeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void aTranslationIsTheSameAsInNode(String runtime) throws Exception {
    Node.require();
    List<Path> files = new ArrayList<>();
    for (Fixture fixture : Fixture.all()) {
      for (var file : fixture.files().entrySet()) {
        if (file.getKey().endsWith(".ts")) {
          files.add(Files.writeString(folder.resolve("f" + files.size() + ".ts"), file.getValue()));
        }
      }
    }
    Node.translate(folder, files);

    Compiler compiler =
        new Compiler(
            new CompilerRuntimes(List.of(JsRuntimes.named(runtime))),
            Duration.ofSeconds(5),
            Duration.ofMinutes(5));
    for (Path file : files) {
      String source = Files.readString(file);
      TranslatedScript script = TypeScript.scriptOf(compiler.translate(source));
      assertThat(script.text()).isEqualTo(Files.readString(Path.of(file + ".js")));
      assertThat(script.mappings()).isEqualTo(Files.readString(Path.of(file + ".mappings")));
    }
  }
}
