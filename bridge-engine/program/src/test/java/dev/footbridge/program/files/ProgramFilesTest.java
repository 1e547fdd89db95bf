package dev.footbridge.program.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.Folder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFilesTest {
  @TempDir Path temp;
  private Folder folder;
  private Path outside;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = new Folder(Files.createDirectory(temp.resolve("shop")));
    outside = Files.createDirectory(temp.resolve("outside")).toRealPath();
    Files.writeString(outside.resolve("secret.js"), "secret");
  }

  @Test
  void filesAreListedInOrderWithoutHiddenOnesAndPackages() {
    folder.touch(
        "pages/b/b.js",
        "app.js",
        "pages/a/a.js",
        ".eslintrc.js",
        ".git/config.js",
        "node_modules/x/index.js",
        "sub/node_modules/x/index.js",
        "miniprogram_npm/y/index.js");

    assertThat(folder.files().list())
        .containsExactly("app.js", "miniprogram_npm/y/index.js", "pages/a/a.js", "pages/b/b.js");
    assertThat(folder.files().list("pages/b")).containsExactly("pages/b/b.js");
    assertThat(folder.files().list("node_modules/x")).containsExactly("node_modules/x/index.js");
    assertThat(folder.files().list("nothing")).isEmpty();
  }

  @Test
  void textIsReadAsUtf8WithoutItsByteOrderMark() {
    folder.with("a.js", "\uFEFFlet 名 = '€ \uD83D\uDE00 \uFFFD'").touch("empty.js");
    ProgramFiles files = folder.files();

    assertThat(files.readText("a.js")).isEqualTo("let 名 = '€ \uD83D\uDE00 \uFFFD'");
    assertThat(files.readText("/./a.js")).isEqualTo(files.readText("a.js"));
    assertThat(files.readText("empty.js")).isEmpty();
  }

  @Test
  void textThatIsNotUtf8IsRefusedWithItsPlace() {
    folder.with("gbk.js", "// 1\n// é 名\n".getBytes(StandardCharsets.ISO_8859_1));

    Problem problem = problemOf("gbk.js");
    assertThat(problem.text())
        .isEqualTo(
            name("gbk.js") + ":2:4: not UTF-8 text: the byte 0xE9 at offset 8; save it as UTF-8");
    assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNUSABLE);
  }

  @Test
  void columnsOfTextThatIsNotUtf8CountCharacters() {
    byte[] begin = "let 名 = '".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(begin, begin.length + 1);
    bytes[begin.length] = (byte) 0xC3; // the file ends within a character
    folder.with("cut.js", bytes);

    assertThat(problemOf("cut.js").location().column()).isEqualTo(10);
  }

  @Test
  void utf16IsRefused() {
    folder.with("a.js", "let a".getBytes(Charset.forName("UTF-16")));

    assertThat(problemOf("a.js").text()).contains(":1:1: not UTF-8 text: the byte 0xFE");
  }

  @Test
  void aModuleOfTenMegabytesIsReadAndALongerFileIsRefused() {
    String large = "// ten megabytes\n".repeat(10_000_000 / 17 + 1);
    folder.with("large.js", large).with("larger.js", new byte[ProgramFiles.MOST_BYTES + 1]);

    assertThat(folder.files().readText("large.js")).isEqualTo(large);
    assertThat(problemOf("larger.js").text())
        .isEqualTo(
            name("larger.js") + ": the file is longer than 16 MiB; make it shorter, or divide it");
  }

  @Test
  void W3_aPathOutOfTheFolderIsRefused() {
    folder.touch("app.js");
    ProgramFiles files = folder.files();

    assertThat(files.isFile("../outside/secret.js")).isFalse();
    assertThat(files.isFile("/../outside/secret.js")).isFalse();
    Problem problem = problemOf("../outside/secret.js");
    assertThat(problem.code()).isEqualTo(ProblemCode.FILE_OUTSIDE);
    assertThat(problem.text())
        .isEqualTo(
            "../outside/secret.js: this path leads out of the program's folder "
                + folder.path()
                + "; move the file into the folder");
    assertThat(files.refusal("../outside/secret.js")).isEqualTo(problem);
  }

  @Test
  void W3_aLinkOutOfTheFolderIsRefusedWithItsTarget() {
    folder
        .link("pages/secret.js", outside.resolve("secret.js"))
        .link("common", outside)
        .link("up", Path.of("../outside"));
    ProgramFiles files = folder.files();

    assertThat(files.isFile("pages/secret.js")).isFalse();
    assertThat(problemOf("pages/secret.js").text())
        .isEqualTo(
            name("pages/secret.js")
                + ": a symbolic link leads to "
                + outside.resolve("secret.js")
                + ", outside of the program's folder "
                + folder.path()
                + "; copy the target into the folder");
    assertThat(problemOf("common/secret.js").text())
        .startsWith(name("common") + ": a symbolic link leads to " + outside + ", outside");
    assertThat(problemOf("up/secret.js").code()).isEqualTo(ProblemCode.FILE_OUTSIDE);
    assertThat(files.list()).isEmpty();
  }

  @Test
  void W3_aLinkThatReplacesAFileAfterItsFolderWasReadIsRefused() throws IOException {
    folder.with("a.js", "ours");
    ProgramFiles files = folder.files();
    assertThat(files.isFile("a.js")).isTrue();

    Files.delete(folder.path().resolve("a.js"));
    folder.link("a.js", outside.resolve("secret.js"));

    assertThatThrownBy(() -> files.readText("a.js"))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining("a symbolic link leads to " + outside.resolve("secret.js"));
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() {
    folder.with("lib/a.js", "text").link("lib/b.js", Path.of("a.js")).link("alias", Path.of("lib"));
    ProgramFiles files = folder.files();

    assertThat(files.readText("alias/b.js")).isEqualTo("text");
    assertThat(files.realPath("alias/b.js")).isEqualTo("lib/a.js");
    assertThat(files.isFolder("alias")).isTrue();
    assertThat(files.list()).containsExactly("lib/a.js");
    assertThat(files.list("alias")).containsExactly("lib/a.js");
  }

  @Test
  void linksThatLeadNowhereOrInCirclesAreRefused() {
    folder
        .link("gone.js", Path.of("nothing.js"))
        .link("loop.js", Path.of("loop.js"))
        .link("lib/up", Path.of(".."));

    assertThat(problemOf("gone.js").text())
        .isEqualTo(name("gone.js") + ": a symbolic link leads to nothing.js, which does not exist");
    assertThat(problemOf("loop.js").text()).startsWith(name("loop.js") + ": cannot be read: ");
    assertThat(folder.files().isFolder("lib/up/lib/up/lib")).isTrue();
    assertThat(folder.files().list()).isEmpty();
  }

  @Test
  void aFolderAndWhatDoesNotExistAreNoFiles() {
    folder.touch("pages/a.js");
    ProgramFiles files = folder.files();

    assertThat(problemOf("pages").text()).isEqualTo(name("pages") + ": this is a folder");
    assertThat(problemOf("pages/b.js").text()).isEqualTo(name("pages/b.js") + ": no such file");
    assertThat(problemOf("pages/a.js/b.js").text()).endsWith(": no such file");
    assertThat(problemOf("nul\0.js").text()).endsWith(": no such file");
    assertThat(files.isFolder("pages")).isTrue();
    assertThat(files.isFolder("")).isTrue();
    assertThat(files.refusal("pages/b.js")).isNull();
    assertThat(files.realPath("pages/b.js")).isEqualTo("pages/b.js");
    assertThat(files.names("pages")).containsExactly("a.js");
    assertThat(files.names("pages/a.js")).isEmpty();
  }

  @Test
  void namesCountInTheirCase() {
    folder.touch("Util.js");

    assertThat(folder.files().isFile("util.js")).isFalse();
    assertThat(nearest("util")).containsExactly("Util.js");
  }

  @Test
  void theNearestFilesOfAMissingPathAreFound() {
    folder.touch(
        "utils/request.js", "utils/request.wxml", "utils/format.js", "pages/index/index.js");

    assertThat(nearest("utils/requset")).containsExactly("utils/request.js");
    assertThat(nearest("utlis/request.js")).containsExactly("utils/request.js");
    assertThat(nearest("pagse/idnex/index")).containsExactly("pages/index/index.js");
    assertThat(nearest("nothing/like/this")).isEmpty();
  }

  @Test
  void packagesOfAProjectStandInForThoseOfTheProgram() throws IOException {
    Folder project = new Folder(outside);
    project.with("node_modules/x/index.js", "x").link("node_modules/y", Path.of("x"));
    folder.touch("app.js");
    ProgramFiles files = folder.files().withPackages(outside.resolve("node_modules"));

    assertThat(files.readText("node_modules/x/index.js")).isEqualTo("x");
    assertThat(files.realPath("node_modules/y/index.js")).isEqualTo("node_modules/x/index.js");
    assertThat(files.nameOf("node_modules/x/index.js"))
        .isEqualTo(outside.resolve("node_modules/x/index.js").toString());
    assertThat(files.list()).containsExactly("app.js");
    assertThat(files.isFile("secret.js")).isFalse();

    folder.touch("node_modules/z/index.js");
    ProgramFiles own = folder.files();
    assertThat(own.withPackages(outside.resolve("node_modules"))).isSameAs(own);
    ProgramFiles none = new Folder(temp.resolve("outside")).files();
    assertThat(none.withPackages(temp.resolve("nothing"))).isSameAs(none);
  }

  @Test
  void onlyAFolderCanBeOpened() {
    assertThatThrownBy(() -> ProgramFiles.open(temp.resolve("nothing")))
        .hasMessage(temp.resolve("nothing") + ": no such folder");
    assertThatThrownBy(() -> ProgramFiles.open(outside.resolve("secret.js")))
        .hasMessage(outside.resolve("secret.js") + ": this is not a folder");
  }

  private List<String> nearest(String path) {
    return new NearestFiles(folder.files(), List.of(".js")).of(path);
  }

  private String name(String path) {
    return folder.path() + "/" + path;
  }

  private Problem problemOf(String path) {
    BridgeConfigurationException thrown =
        catchThrowableOfType(
            BridgeConfigurationException.class, () -> folder.files().readText(path));
    return Objects.requireNonNull(thrown).problems().get(0);
  }
}
