package dev.footbridge.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every jar contains the licence and a module name, and one root package. */
class JarsTest {
  private static final String LICENSE = "META-INF/LICENSE";

  static List<Jar> jars() throws Exception {
    List<Jar> jars = new ArrayList<>();
    for (Path module : Build.modules()) {
      Build.packed(module, ".jar").stream().map(Jar::read).forEach(jars::add);
    }
    return jars;
  }

  @Test
  void everyModulePacksAJar() throws Exception {
    assertThat(Build.modules())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            module -> assertThat(Build.packed(module, ".jar")).as("%s", module).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("jars")
  void holdsTheLicense(Jar jar) {
    assertThat(jar.entries()).contains(LICENSE);
  }

  @ParameterizedTest
  @MethodSource("jars")
  void isAModuleNamedAfterItsRootPackage(Jar jar) {
    assertThat(jar.moduleName()).matches("dev\\.footbridge(\\.[a-z][a-z0-9]*)+");
    assertThat(jar.packages())
        .allSatisfy(each -> assertThat(each + ".").startsWith(jar.moduleName() + "."));
    if (!jar.packages().isEmpty()) {
      assertThat(rootOf(jar.packages())).isEqualTo(jar.moduleName());
    }
  }

  @Test
  void noTwoJarsAreOneModule() throws Exception {
    assertThat(jars()).extracting(Jar::moduleName).doesNotHaveDuplicates();
  }

  @Test
  void androidArchivesHoldTheJar() throws Exception {
    Path module = Path.of("../../platform-android-adapter/adapter");
    // Maven gives it the extension aar when it is installed or published.
    List<Path> archives = Build.packed(module, ".zip");
    assertThat(archives).hasSize(1);
    Jar classes = Jar.classesOf(archives.get(0));
    assertThat(classes.entries()).contains(LICENSE);
    assertThat(classes.moduleName()).isEqualTo("dev.footbridge.android");
  }

  /** Returns the package that all of them are in. */
  private static String rootOf(List<String> packages) {
    String root = packages.get(0);
    for (String each : packages) {
      while (!(each + ".").startsWith(root + ".")) {
        root = root.substring(0, root.lastIndexOf('.'));
      }
    }
    return root;
  }
}
