package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.typescript.TranslatedScript;
import dev.footbridge.program.typescript.TranslationException;
import dev.footbridge.program.typescript.TypeScriptCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslatedFilesTest {
  private static final String TEXT = "let a: number = '\u2028名'";

  @TempDir private Path folder;

  /** Removes the word {@code number}, and counts how often. */
  private static final class Compiler implements TypeScriptCompiler {
    private final List<String> translated = new ArrayList<>();
    private String version = "1";

    @Override
    public String version() {
      return version;
    }

    @Override
    public TranslatedScript translate(String text) {
      translated.add(text);
      if (text.equals("wrong")) {
        throw new TranslationException(ProblemCode.MODULE_SYNTAX, 0, "wrong", "");
      }
      return new TranslatedScript(text.replace("number", ""), "AAAA" + version);
    }
  }

  @Test
  void aKeptFileIsNotTranslatedAgain() throws IOException {
    Compiler compiler = new Compiler();

    TranslatedScript first = translate(TEXT, compiler);
    assertThat(translate(TEXT, compiler)).isEqualTo(first);
    assertThat(first.text()).isEqualTo("let a:  = '\u2028名'");
    assertThat(compiler.translated).hasSize(1);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void anotherTextOrVersionIsTranslated() {
    Compiler compiler = new Compiler();

    translate(TEXT, compiler);
    assertThat(translate(TEXT + " ", compiler).text()).endsWith("' ");
    compiler.version = "2";
    assertThat(translate(TEXT, compiler).mappings()).isEqualTo("AAAA2");
    assertThat(compiler.translated).hasSize(3);
  }

  @Test
  void whatIsDamagedIsTranslatedAgainAndReplaced() throws IOException {
    Compiler compiler = new Compiler();
    TranslatedScript good = translate(TEXT, compiler);
    Path file = kept().get(0);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;
      Files.write(file, damaged);
      assertThat(translate(TEXT, compiler)).isEqualTo(good);
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }
    assertThat(compiler.translated).hasSize(1 + bytes.length);
  }

  @Test
  void whatIsWrongIsNotKept() throws IOException {
    Compiler compiler = new Compiler();

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> translate("wrong", compiler))
          .isInstanceOf(TranslationException.class);
    }
    assertThat(compiler.translated).hasSize(2);
    assertThat(kept()).isEmpty();
  }

  @Test
  void withoutAFolderNothingIsKept() {
    Compiler compiler = new Compiler();
    TranslatedFiles none = new TranslatedFiles(null);

    assertThat(none.translate(TEXT, compiler)).isEqualTo(none.translate(TEXT, compiler));
    assertThat(compiler.translated).hasSize(2);
  }

  private TranslatedScript translate(String text, TypeScriptCompiler compiler) {
    return new TranslatedFiles(folder).translate(text, compiler);
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}
