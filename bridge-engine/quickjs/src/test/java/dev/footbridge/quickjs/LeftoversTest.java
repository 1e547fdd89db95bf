package dev.footbridge.quickjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The files of the native libraries, in a process of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files in use cannot be deleted there")
@Timeout(120)
class LeftoversTest {
  @TempDir Path temporary;
  @TempDir Path home;

  /** Runs a program, and lists the files of this process's folders while it runs. */
  static final class Main {
    private Main() {}

    public static void main(String[] folders) throws Exception {
      try (OneProgram program = OneProgram.of(new QuickJsRuntime())) {
        program.evaluate("1");
        for (String folder : folders) {
          System.out.println(files(Path.of(folder)));
        }
        System.out.println(System.getProperty("com.dokar.quickjs.library.path"));
        System.out.println(System.getProperty("jna.tmpdir"));
        Runtime.getRuntime().halt(7); // as if it was killed
      }
    }
  }

  @Test
  void noneIsLeftAfterTheLibrariesAreLoaded() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(
        List.of(
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + temporary,
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            temporary.toString(),
            home.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(7);
    assertThat(output.lines())
        .as("no warning, no file, no property")
        .containsExactly("[]", "[]", "null", "null");
    assertThat(files(temporary)).isEqualTo("[]");
    assertThat(files(home)).isEqualTo("[]");
  }

  private static String files(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !file.equals(folder)).toList().toString();
    }
  }
}
