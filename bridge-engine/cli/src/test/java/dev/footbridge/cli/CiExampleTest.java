package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that examples/ci does what its README says. */
class CiExampleTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path EXAMPLE = ROOT.resolve("examples/ci");
  private static final Path RECORDED = EXAMPLE.resolve("session.jsonl");
  private static final String LAUNCHER = "./footbridge ";

  @TempDir Path folder;

  @Test
  void everyCommandOfTheReadmeSucceeds() throws IOException {
    List<String> commands = commands();
    assertThat(commands)
        .extracting(command -> command.replaceAll("examples/ci/?", ""))
        .containsExactly(
            "run ", "test ", "run  --replay session.jsonl", "run  --record session.jsonl");
    for (String command : commands) {
      Result result = run(command);
      assertThat(result.status()).as(result.out() + result.err()).isZero();
      assertThat(result.out()).doesNotContain("warning");
      assertThat(result.err()).isEmpty();
    }
  }

  @Test
  void theRecordingIsThatOfTheProgram() throws IOException {
    Result unused = run(commands().get(3));

    assertThat(withoutTimes(folder.resolve("session.jsonl"))).isEqualTo(withoutTimes(RECORDED));
  }

  @Test
  void aChangeOfTheProgramIsADivergence() throws IOException {
    Command command = new Command(folder);
    String changed =
        command.write(
            "app.js", Files.readString(EXAMPLE.resolve("app.js")).replace("count: 2", "count: 3"));
    Files.copy(EXAMPLE.resolve("custom-config.json"), folder.resolve("custom-config.json"));
    Result result =
        command.run(
            "run",
            changed,
            "--config",
            folder.resolve("custom-config.json").toString(),
            "--replay",
            RECORDED.toString());

    assertThat(result.out()).contains("/count: recorded 2, now 3");
    assertThat(result.status()).isEqualTo(1);
  }

  /**
   * Runs a command of the README with the path of the example; recordings go to a temporary folder.
   */
  private Result run(String command) {
    return new Command(folder)
        .run(
            Arrays.stream(command.split(" "))
                .map(
                    argument ->
                        command.contains("--record") && argument.endsWith(".jsonl")
                            ? folder.resolve("session.jsonl").toString()
                            : argument.replace("examples/ci", EXAMPLE.toString()))
                .toArray(String[]::new));
  }

  /** Returns the commands that the README shows, without the name of the launcher. */
  private static List<String> commands() throws IOException {
    return Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(EXAMPLE.resolve("README.md")))
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(line -> line.substring(LAUNCHER.length()))
        .toList();
  }

  private static List<String> withoutTimes(Path recording) throws IOException {
    try (Stream<String> lines = Files.lines(recording)) {
      return lines
          .map(line -> line.replaceFirst("\\{\"t\":[0-9.E-]+,", "{"))
          .map(line -> line.replaceFirst("\"start\".*\"seed\":[0-9]+", "\"start\""))
          .toList();
    }
  }
}
