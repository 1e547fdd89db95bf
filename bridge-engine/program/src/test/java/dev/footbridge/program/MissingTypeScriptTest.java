package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.program.module.ConvertedFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TypeScript without the artifact that translates it, which is not on this class path. */
class MissingTypeScriptTest {
  private static final String REMEDY =
      ": a .ts file needs TypeScript's compiler, which is not on the class path; add"
          + " dev.footbridge:bridge-engine-typescript, or compile it to a .js file beside it";

  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void createProgram() {
    folder =
        new Folder(temp)
            .with("app.json", "{\"pages\": [\"pages/a\", \"pages/b\"]}")
            .with("pages/a.js", "Page({})")
            .with("pages/b.ts", "Page({})");
  }

  @Test
  void aProgramWhoseAppIsTypeScriptCannotRun() {
    folder.with("app.ts", "App({})");

    assertThatThrownBy(() -> WholeProgram.find(temp, ConvertedFiles.none()))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage("app.ts" + REMEDY);
  }

  @Test
  void W17_aPageInTypeScriptSaysWhatIsMissing() {
    folder.with("app.js", "App({})");

    WholeProgram program = WholeProgram.find(temp, ConvertedFiles.none());

    assertThat(program.modules().module("pages/a.js").fault()).isNull();
    assertThat(program.modules().module("pages/b.ts").fault()).isEqualTo("pages/b.ts" + REMEDY);
  }
}
