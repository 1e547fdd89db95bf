package dev.footbridge.program.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs modules in Node, whose modules are the ones to compare with. */
final class NodeModules {
  private static final int PATIENCE_SECONDS = 120;

  private NodeModules() {}

  /**
   * Ends the test if there is no Node; {@code FOOTBRIDGE_REQUIRE_NODE=1} makes this a failure.
   *
   * @throws IOException if there is no Node, and it is required
   */
  static void require() throws IOException, InterruptedException {
    boolean isRequired = "1".equals(System.getenv("FOOTBRIDGE_REQUIRE_NODE"));
    try {
      new ProcessBuilder("node", "--version").start().waitFor();
    } catch (IOException e) {
      if (isRequired) {
        throw e;
      }
      Assumptions.abort("there is no Node; the recorded results are used");
    }
  }

  /** Returns what Node logs for each fixture, in their order. */
  static List<List<String>> run(Path folder, List<ModuleFixture> fixtures) throws Exception {
    List<String> command = new ArrayList<>(List.of("node", "--no-warnings", "run.mjs"));
    for (int i = 0; i < fixtures.size(); i++) {
      Path own = folder.resolve("f" + i);
      for (var file : fixtures.get(i).files().entrySet()) {
        Path path = own.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      Files.writeString(own.resolve("package.json"), "{\"type\": \"module\"}");
      command.add("f" + i);
    }
    Files.writeString(folder.resolve("log.js"), ModuleFixture.resource("log.js"));
    Files.writeString(folder.resolve("run.mjs"), ModuleFixture.resource("node.mjs"));
    Path output = folder.resolve("output.txt");
    Process node =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!node.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || node.exitValue() != 0) {
      node.destroyForcibly();
      throw new AssertionError(Files.readString(output));
    }
    List<List<String>> logged = new ArrayList<>();
    for (String line : Files.readAllLines(output)) {
      if (line.startsWith("#### ")) {
        logged.add(new ArrayList<>());
      } else {
        logged.get(logged.size() - 1).add(line);
      }
    }
    return logged;
  }
}
