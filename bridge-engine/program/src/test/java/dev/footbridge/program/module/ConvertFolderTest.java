package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Converts all JavaScript of a folder, such as a public program, and has Node parse the results:
 * {@code -Dfootbridge.convert.folder=…}. What Node cannot parse to begin with may fail. {@code
 * target/convert-folder.txt} has the counts.
 */
@EnabledIfSystemProperty(named = "footbridge.convert.folder", matches = ".+")
class ConvertFolderTest {
  private static final int PATIENCE_MINUTES = 10;

  @TempDir private Path work;

  @Test
  void everyFileConvertsAndParses() throws Exception {
    NodeModules.require();
    Path folder = Path.of(System.getProperty("footbridge.convert.folder"));
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(ConvertFolderTest::isJavaScript).toList();
    }
    assertThat(files).isNotEmpty();
    long begin = System.nanoTime();
    long chars = 0;
    for (int i = 0; i < files.size(); i++) {
      chars += convert(folder, files.get(i), work.resolve(String.valueOf(i)));
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    Files.writeString(work.resolve("check.mjs"), ModuleFixture.resource("check.mjs"));
    Path output = work.resolve("output.txt");
    Process node =
        new ProcessBuilder(
                "node",
                "--no-warnings",
                "--experimental-vm-modules",
                "check.mjs",
                String.valueOf(files.size()))
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(node.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    List<String> lines = Files.readAllLines(output);
    lines.add(0, folder + ": " + chars + " characters, converted in " + millis + " ms");
    Files.write(Path.of("target", "convert-folder.txt"), lines);
    assertThat(lines).noneMatch(line -> line.startsWith("FAILED"));
    assertThat(lines.get(lines.size() - 1)).startsWith("total");
  }

  private static boolean isJavaScript(Path file) {
    return file.toString().endsWith(".js");
  }

  private static long convert(Path folder, Path file, Path to) throws IOException {
    Files.createDirectories(to);
    String text;
    try {
      text = Files.readString(file);
    } catch (MalformedInputException e) {
      Files.writeString(to.resolve("failed"), file + " is not UTF-8");
      return 0;
    }
    Files.writeString(to.resolve("original"), text);
    try {
      ConvertedModule module = ModuleConverter.convert(folder.relativize(file).toString(), text);
      Files.writeString(to.resolve("converted"), module.text());
    } catch (ModuleConversionException e) {
      boolean isRefused = e.problem().code() == ProblemCode.MODULE_UNSUPPORTED;
      Files.writeString(to.resolve(isRefused ? "refused" : "failed"), e.getMessage());
    }
    return text.length();
  }
}
