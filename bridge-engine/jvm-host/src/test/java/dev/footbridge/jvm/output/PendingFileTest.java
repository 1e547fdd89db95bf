package dev.footbridge.jvm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingFileTest {
  @TempDir Path folder;
  Path report;

  @BeforeEach
  void nameReport() {
    report = folder.resolve("report.html");
  }

  private static void write(PendingFile file, String text) throws IOException {
    file.out().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void takesItsPlaceWhenItIsComplete() throws Exception {
    Files.writeString(report, "old");
    PendingFile file = PendingFile.whole(report);
    write(file, "new");
    assertThat(report).hasContent("old");
    assertThat(names())
        .containsExactly(".report.html." + ProcessHandle.current().pid() + ".tmp", "report.html");

    file.commit();
    file.discard();
    file.commit();
    assertThat(report).hasContent("new");
    assertThat(names()).containsExactly("report.html");
  }

  @Test
  void leavesNothingWhenItIsGivenUp() throws Exception {
    Files.writeString(report, "old");
    PendingFile file = PendingFile.whole(report);
    write(file, "new");
    file.discard();
    assertThat(report).hasContent("old");
    assertThat(names()).containsExactly("report.html");
  }

  @Test
  void twoOfOneNameDoNotMix() throws Exception {
    PendingFile first = PendingFile.whole(report);
    PendingFile second = PendingFile.whole(report);
    write(first, "first");
    write(second, "second");
    second.commit();
    first.commit();
    assertThat(report).hasContent("first");
    assertThat(names()).containsExactly("report.html");
  }

  @Test
  void linesAreKeptUpToTheLastWholeOne() throws Exception {
    Path lines = folder.resolve("run.jsonl");
    PendingFile file = PendingFile.lines(lines);
    write(file, "one\n" + "x".repeat(20_000) + "\ntorn" + "y".repeat(20_000));
    file.salvage();
    assertThat(lines).hasContent("one\n" + "x".repeat(20_000) + "\n");
    assertThat(names()).containsExactly("run.jsonl");
  }

  @Test
  void linesThatFailedDoNotReplaceAnOlderFile() throws Exception {
    Path lines = Files.writeString(folder.resolve("run.jsonl"), "old\n");
    PendingFile file = PendingFile.lines(lines);
    write(file, "one\n");
    file.salvage();
    assertThat(lines).hasContent("old\n");
    assertThat(names()).containsExactly("run.jsonl");
  }

  @Test
  void linesWithoutAWholeOneAreGivenUp() throws Exception {
    PendingFile file = PendingFile.lines(folder.resolve("run.jsonl"));
    write(file, "torn");
    file.salvage();
    assertThat(names()).isEmpty();
  }

  @Test
  void theEndOfTheProcessEndsAll() throws Exception {
    Path lines = Files.writeString(folder.resolve("run.jsonl"), "old\n");
    PendingFile whole = PendingFile.whole(report);
    PendingFile recording = PendingFile.lines(lines);
    write(whole, "half");
    write(recording, "new\ntorn");

    PendingFile.finishAll();

    assertThat(names()).containsExactly("run.jsonl");
    assertThat(lines).hasContent("new\n");
    whole.commit();
    assertThat(names()).containsExactly("run.jsonl");
  }

  @Test
  void whatKilledProcessesLeftIsDeleted() throws Exception {
    Process ended = new ProcessBuilder(java(), "-version").start();
    assertThat(ended.waitFor()).isZero();
    String left = ".report.html." + ended.pid() + ".tmp";
    Files.writeString(folder.resolve(left), "half");
    String running =
        ".report.html." + ProcessHandle.current().parent().orElseThrow().pid() + ".tmp";
    Files.writeString(folder.resolve(running), "half");
    Files.writeString(folder.resolve(".report.html.other.tmp"), "not ours");
    Files.writeString(folder.resolve(".other.html." + ended.pid() + ".tmp"), "of another file");
    assertThat(PendingFile.leftBeside(report)).containsExactly(folder.resolve(left));

    PendingFile.whole(report).commit();

    assertThat(names())
        .containsExactlyInAnyOrder(
            running,
            ".report.html.other.tmp",
            ".other.html." + ended.pid() + ".tmp",
            "report.html");
  }

  @Test
  void symbolicLinksStay() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(report, Path.of("link"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("elsewhere/real.html"));
    PendingFile file = PendingFile.whole(report);
    write(file, "new");
    file.commit();
    assertThat(report).isSymbolicLink().hasContent("new");
    assertThat(elsewhere.resolve("real.html")).isRegularFile().hasContent("new");
  }

  @Test
  void linksInCirclesAreAnError() throws Exception {
    Files.createSymbolicLink(report, Path.of("again"));
    Files.createSymbolicLink(folder.resolve("again"), Path.of("report.html"));
    assertThatThrownBy(() -> PendingFile.whole(report))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("in circles");
  }

  @Test
  void keepsThePermissionsOfTheOlderFile() throws Exception {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Files.writeString(report, "old");
    Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-r-----"));
    PendingFile.whole(report).commit();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void aFolderIsNoDestination() {
    assertThatThrownBy(() -> PendingFile.whole(folder)).isInstanceOf(IOException.class);
  }

  @Test
  void anUnwritableFileIsNoDestination() throws Exception {
    Files.writeString(report, "old");
    assumeThat(report.toFile().setReadOnly() && !Files.isWritable(report))
        .as("not run by root")
        .isTrue();
    assertThatThrownBy(() -> PendingFile.whole(report)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aLongNameWorks() throws Exception {
    Path longest = folder.resolve("字".repeat(83) + ".xml");
    PendingFile.whole(longest).commit();
    assertThat(longest).exists();
  }

  @Test
  void aFullDeviceIsAnError() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("Linux has it").exists();
    PendingFile file = PendingFile.whole(full);
    write(file, "x".repeat(100));
    assertThatThrownBy(file::commit).isInstanceOf(IOException.class).hasMessageContaining("space");
    assertThat(full).exists();
  }

  @Test
  void aPipeIsWrittenDirectly() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeThat(makesPipe(pipe)).as("mkfifo works").isTrue();
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                return e.toString();
              }
            });
    PendingFile file = PendingFile.whole(pipe);
    assertThat(names()).containsExactly("pipe");
    write(file, "through");
    file.commit();
    assertThat(read.get()).isEqualTo("through");
    assertThat(names()).containsExactly("pipe");
  }

  @Test
  void namesOfOpenFilesAreWrittenDirectly() throws Exception {
    for (String name : List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/./stderr")) {
      assertThat(Destination.isWrittenDirectly(Path.of(name))).as(name).isTrue();
    }
    assertThat(Destination.isWrittenDirectly(Path.of("/dev/shm/report.html"))).isFalse();
    assertThat(Destination.isWrittenDirectly(report)).isFalse();
  }

  private static boolean makesPipe(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
