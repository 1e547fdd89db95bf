package dev.footbridge.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The stand-ins for Android's types never come to a class path through another artifact: beside
 * Android's own classes they would replace them.
 */
class StandInsTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile("(?s)<dependency>((?:(?!</dependency>).)*)</dependency>");

  @Test
  void noModuleDependsOnThemButForTests() throws Exception {
    List<String> dependencies = new ArrayList<>();
    for (Path module : Build.modules()) {
      Matcher found = DEPENDENCY.matcher(Files.readString(module.resolve("pom.xml")));
      while (found.find()) {
        if (found.group(1).contains("<artifactId>android-stand-ins</artifactId>")) {
          dependencies.add(module.getFileName() + ":" + found.group(1));
        }
      }
    }
    assertThat(dependencies)
        .isNotEmpty() // else the artifact has another name, and this test sees nothing
        .allSatisfy(each -> assertThat(each).contains("<scope>test</scope>"));
  }
}
