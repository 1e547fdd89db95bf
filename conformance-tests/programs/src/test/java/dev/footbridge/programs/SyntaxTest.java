package dev.footbridge.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Every generated file is well formed. */
class SyntaxTest {
  private static final String SCRIPT = "check-syntax.mjs";

  static Stream<?> programs() {
    return Programs.all();
  }

  /** V8 parses the scripts: modules as modules, others as the bodies of functions. */
  @ParameterizedTest
  @MethodSource("programs")
  void scriptsParse(Shape shape, long seed, @TempDir Path folder) throws Exception {
    boolean found = nodeIsFound();
    assertThat(found || !"1".equals(System.getenv("FOOTBRIDGE_REQUIRE_NODE"))).isTrue();
    assumeTrue(found, "Node is not on the PATH");
    GeneratedProgram program = Programs.of(shape, seed);
    program.writeTo(folder);
    String script = Path.of(SyntaxTest.class.getResource(SCRIPT).toURI()).toString();
    Process node =
        new ProcessBuilder("node", "--experimental-vm-modules", "--no-warnings", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(output).isZero();
    long scripts =
        program.files().keySet().stream().filter(path -> path.matches(".*\\.(js|wxs)")).count();
    assertThat(output.strip()).isEqualTo(scripts + " files parse");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void jsonParses(Shape shape, long seed) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (Map.Entry<String, String> file : Programs.of(shape, seed).files().entrySet()) {
      if (file.getKey().endsWith(".json")) {
        assertThat(json.readTree(file.getValue()).isObject()).as(file.getKey()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void viewsAreTrees(Shape shape, long seed) throws Exception {
    DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    xml.setErrorHandler(null);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> file : Programs.of(shape, seed).files().entrySet()) {
      if (file.getKey().endsWith(".wxml")) {
        String masked = file.getValue().replaceAll("\\{\\{.*?}}", "value");
        masked = masked.replace(" wx:else", " wx:else=''"); // which needs no value
        try {
          xml.parse(new InputSource(new StringReader("<root>" + masked + "</root>")));
        } catch (SAXException e) {
          wrong.add(file.getKey() + ": " + e.getMessage());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void noPlaceIsLeftUnfilled(Shape shape, long seed) {
    assertThat(Programs.of(shape, seed).files().values()).noneMatch(text -> text.contains("@{"));
  }

  private static boolean nodeIsFound() {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
