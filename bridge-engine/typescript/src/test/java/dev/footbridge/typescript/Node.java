package dev.footbridge.typescript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs TypeScript's compiler in Node, whose results are the ones to compare with. */
final class Node {
  private static final int PATIENCE_SECONDS = 120;

  private Node() {}

  /**
   * Ends the test if there is no Node; {@code FOOTBRIDGE_REQUIRE_NODE=1} makes this a failure.
   *
   * @throws IOException if there is no Node, and it is required
   */
  static void require() throws IOException, InterruptedException {
    try {
      new ProcessBuilder("node", "--version").start().waitFor();
    } catch (IOException e) {
      if ("1".equals(System.getenv("FOOTBRIDGE_REQUIRE_NODE"))) {
        throw e;
      }
      Assumptions.abort("there is no Node");
    }
  }

  /** Writes what becomes of each file beside it: {@code .js} and {@code .mappings} are added. */
  static void translate(Path folder, List<Path> files) throws Exception {
    Path compiler = folder.resolve("typescript.cjs");
    Files.writeString(compiler, CompilerScripts.read().get(0).text());
    Path script = folder.resolve("translate.mjs");
    Files.writeString(script, Fixture.resource("translate.mjs"));
    List<String> command = new ArrayList<>(List.of("node", script.toString(), compiler.toString()));
    files.forEach(file -> command.add(file.toString()));
    Path output = folder.resolve("output.txt");
    Process node =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!node.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || node.exitValue() != 0) {
      node.destroyForcibly();
      throw new AssertionError(Files.readString(output));
    }
  }
}
