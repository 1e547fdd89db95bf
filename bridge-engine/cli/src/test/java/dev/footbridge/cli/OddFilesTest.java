package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.footbridge.cli.Command.Result;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipes, devices, folders and endless files where files are expected: an error, never a hang. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OddFilesTest {
  private static final String ODD = "this is a pipe, a socket or a device, not a file";

  @TempDir Path folder;
  private Command command;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
    command.write("app.js", "");
    command.write("a.test.js", "it('passes', () => {});");
  }

  private Path pipe(String name) throws Exception {
    Path pipe = folder.resolve(name);
    Files.deleteIfExists(pipe);
    Files.createDirectories(pipe.getParent());
    boolean made;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      made = false;
    }
    assumeThat(made && Files.exists(pipe)).as("mkfifo works").isTrue();
    return pipe;
  }

  private Result run(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "run";
    args[1] = folder.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return command.run(args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.js", "footbridge.json"})
  void ofTheFolder(String name) throws Exception {
    pipe(name);
    assertThat(run()).satisfies(result -> assertRefused(result, name + ": " + ODD));
  }

  @ParameterizedTest
  @CsvSource({
    "mocks, odd.json",
    "config, odd.json",
    "imports, odd.json",
    "plugins, Odd.java",
    "plugins, Odd.kt",
    "classpath, odd.jar",
    "classpath, odd.aar",
    "classpath, lib/*",
    "classpath, classes"
  })
  void thatTheSettingsName(String key, String name) throws Exception {
    String file = name.replace("*", "odd.jar").replace("classes", "classes/Odd.class");
    pipe(file);
    boolean isList = key.equals("plugins") || key.equals("classpath");
    String value = isList ? "[\"" + name + "\"]" : "\"" + name + "\"";
    command.write("footbridge.json", "{\"" + key + "\": " + value + "}");
    assertRefused(run(), file + ": " + ODD);
    assertRefused(command.run("test", folder.toString()), file + ": " + ODD);
  }

  @ParameterizedTest
  @CsvSource({
    "--mock, odd.json",
    "--config, odd.json",
    "--imports, odd.json",
    "--plugin, Odd.java",
    "--classpath, odd.jar",
    "--replay, odd.jsonl"
  })
  void thatOptionsName(String option, String name) throws Exception {
    assertRefused(run(option, pipe(name).toString()), name + ": " + ODD);
  }

  @Test
  void thatRemapGets() throws Exception {
    assertRefused(
        command.run("remap", pipe("in.jar").toString(), folder.resolve("out.jar").toString()),
        "in.jar: " + ODD);
  }

  @Test
  void namedLikeATest() throws Exception {
    pipe("b.test.js");
    Result result = command.run("test", folder.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("b.test.js: " + ODD, "1 passed, 1 failed");
    assertThat(command.run("test", folder.resolve("b.test.js").toString()).out()).contains(ODD);
  }

  @Test
  void aDevice() {
    assumeThat(Path.of("/dev/zero")).as("Unix has it").exists();
    for (String option : new String[] {"--mock", "--config", "--imports", "--replay"}) {
      assertRefused(run(option, "/dev/zero"), "/dev/zero: " + ODD);
    }
  }

  @Test
  void aSocket() throws Exception {
    Path socket = folder.resolve("s.json");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      assertRefused(run("--mock", socket.toString()), "s.json: " + ODD);
    }
  }

  @Test
  void aFolder() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("Odd.java"));
    assertRefused(run("--plugin", taken.toString()), "Odd.java: this is a folder; name a file");
  }

  @Test
  void aFileOfAnAbsurdSize() throws Exception {
    Path large = folder.resolve("large.json");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }
    assertRefused(run("--mock", "" + large), "large.json: the file is longer than 64 MiB");
    assertRefused(run("--replay", "" + large), "large.json: the file is longer than 512 MiB");
    assertRefused(run("--classpath", "" + large), "large.json: the file is longer than 2048 MiB");
  }

  private static void assertRefused(Result result, String message) {
    assertThat(result.err()).contains(message);
    assertThat(result.status()).isEqualTo(2);
  }
}
