package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ConvertedFilesTest {
  private static final String TEXT =
      "import {a} from './a';\r\nexport default () => a(wx.b, require(a));\nimport('./c')";

  @TempDir private Path temporary;
  private Path folder;
  private ConvertedFiles files;

  @BeforeEach
  void createCache() {
    folder = temporary.resolve("deep/modules");
    files = ConvertedFiles.in(folder);
  }

  @Test
  void aKeptModuleIsTheSame() throws Exception {
    assertSame(files.convert("a.js", TEXT));
    assertThat(kept()).hasSize(1);
    assertSame(files.convert("b.js", "\uFEFF" + TEXT)); // the path does not matter
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aKeptModuleIsNotConvertedAgain() throws Exception {
    String broken = "this does not parse";
    byte[] key = ConvertedFiles.key(broken);
    Conversion other = ModuleConverter.conversion(new ModuleText("", "wx.a"));
    files.convert("a.js", TEXT);
    Path file = kept().get(0).resolveSibling(hex(key) + ".module");
    Files.write(file, ConversionFormat.write(key, other));

    assertThat(files.convert("a.js", broken).apis()).containsExactly(new ApiUse("a", 1, 1));
  }

  @Test
  void whatIsDamagedIsConvertedAgainAndReplaced() throws Exception {
    files.convert("a.js", TEXT);
    Path file = kept().get(0);
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < good.length; i++) {
      byte[] damaged = good.clone();
      damaged[i] ^= 0x11;
      Files.write(file, damaged);
      assertSame(files.convert("a.js", TEXT));
      assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }
    for (int length : new int[] {0, 1, 7, 8, 40, good.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(good, length));
      assertSame(files.convert("a.js", TEXT));
      assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }
  }

  @Test
  void whatIsOfAnotherTextIsNotUsed() throws Exception {
    files.convert("a.js", TEXT);
    Path first = kept().get(0);
    files.convert("b.js", "wx.other()");
    Path second = kept().stream().filter(file -> !file.equals(first)).findFirst().orElseThrow();
    Files.copy(second, first, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertSame(files.convert("a.js", TEXT));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // it tells users by names
  void whatAnotherUserCouldHaveWrittenIsNotUsed() throws Exception {
    String broken = "this does not parse";
    byte[] key = ConvertedFiles.key(broken);
    files.convert("a.js", TEXT);
    Path file = kept().get(0).resolveSibling(hex(key) + ".module");
    Files.write(
        file, ConversionFormat.write(key, ModuleConverter.conversion(new ModuleText("", "wx.a"))));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    assertThatThrownBy(() -> files.convert("a.js", broken))
        .isInstanceOf(ModuleConversionException.class);
  }

  @Test
  void whatDoesNotConvertIsNotKept() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> files.convert("pages/a.js", "a\nb c"))
          .isInstanceOf(ModuleConversionException.class)
          .hasMessage("pages/a.js:2:3: SyntaxError: Expected ; but found c");
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void manyThreadsMayConvertTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<ConvertedModule>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        tasks.add(() -> ConvertedFiles.in(folder).convert("a.js", TEXT));
      }
      for (Future<ConvertedModule> each : threads.invokeAll(tasks)) {
        assertSame(each.get());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(kept()).hasSize(1); // and nothing unfinished
  }

  @Test
  void aFolderThatCannotBeWrittenDoesNoHarm() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "");

    assertSame(ConvertedFiles.in(file).convert("a.js", TEXT));
    assertSame(ConvertedFiles.none().convert("a.js", TEXT));
  }

  @Test
  void jsonIsNotKept() {
    assertThat(files.convert("a.json", "{}").text()).contains("JSON.parse");
    assertThat(folder).doesNotExist();
  }

  private static void assertSame(ConvertedModule module) {
    ConvertedModule fresh = ModuleConverter.convert("a.js", TEXT);
    assertThat(module.text()).isEqualTo(fresh.text());
    assertThat(module.requests()).isEqualTo(fresh.requests()).isNotEmpty();
    assertThat(module.requiresComputed()).isEqualTo(fresh.requiresComputed()).isTrue();
    assertThat(module.apis()).isEqualTo(fresh.apis()).isNotEmpty();
    for (int column = 1; column < 300; column += 7) {
      for (int line = 1; line <= 4; line++) {
        assertThat(module.positions().author(line, column))
            .isEqualTo(fresh.positions().author(line, column));
      }
    }
  }

  private List<Path> kept() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static String hex(byte[] key) {
    return java.util.HexFormat.of().formatHex(key);
  }
}
