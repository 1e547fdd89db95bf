package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.util.Strings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginClasspathTest {
  private static final String TILL =
      "package shop; public class Till extends dev.footbridge.api.BaseJsPlugin {}";

  @TempDir Path folder;
  Path lib;
  Map<String, byte[]> till;

  @BeforeEach
  void compileTill() throws IOException {
    lib = folder.resolve("lib");
    till = Jars.compile(folder, Map.of("Till.java", TILL));
  }

  private static Class<?> load(Path classpath, String plugin) {
    List<Class<? extends HostPlugin<?>>> classes =
        new PluginLoader(List.of(classpath), CompilationCache.none()).load(List.of(plugin));
    return classes.get(0);
  }

  @Test
  void wildcardStandsForTheJarsOfAFolder() throws IOException {
    Jars.write(lib.resolve("b.JAR"), till);
    Files.writeString(lib.resolve("notes.txt"), "no jar");

    assertThat(load(lib.resolve("*"), "shop.Till").getName()).isEqualTo("shop.Till");
  }

  @Test
  void wildcardOfAMissingFolderIsRefused() {
    assertThatThrownBy(() -> load(lib.resolve("*"), "shop.Till"))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage(lib + "/*: the class path names the jars of a folder that is missing");
  }

  @Test
  void aPatternOfFilesIsRefusedWithTheWildcardThatThereIs() {
    assertThatThrownBy(() -> load(lib.resolve("*.jar"), "shop.Till"))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage(
            lib
                + "/*.jar: no such folder or jar on the class path; write "
                + lib
                + "/* for all jars of a folder");
  }

  @Test
  void pluginGetsItsOwnVersionOfALibrary() throws Exception {
    String strings =
        "package org.assertj.core.util; public class Strings { public static int mine = 7; }";
    Jars.write(
        lib.resolve("assertj-old.jar"), Jars.compile(folder, Map.of("Strings.java", strings)));
    String pay =
        Files.writeString(
                folder.resolve("Pay.java"),
                """
                public class Pay extends dev.footbridge.api.BaseJsPlugin {
                  public static Class<?> library() { return org.assertj.core.util.Strings.class; }
                  public static int own() { return org.assertj.core.util.Strings.mine; }
                }
                """)
            .toString();

    Class<?> plugin = load(lib.resolve("*"), pay);

    assertThat(plugin.getMethod("own").invoke(null)).isEqualTo(7);
    assertThat(plugin.getMethod("library").invoke(null)).isNotSameAs(Strings.class);
    assertThat(plugin.getClassLoader().getResource("org/assertj/core/util/Strings.class").getPath())
        .contains("assertj-old.jar");
  }

  @Test
  void sharedPackagesAreAlwaysOurs() throws Exception {
    Path jar =
        Jars.write(
            lib.resolve("all.jar"),
            Map.of(
                "shop/Till.class",
                till.get("shop/Till.class"),
                "org/json/JSONObject.class",
                new byte[] {1, 2, 3},
                "org/json/more.txt",
                "more".getBytes(StandardCharsets.UTF_8)));

    ClassLoader loader = load(jar, "shop.Till").getClassLoader();

    assertThat(loader.loadClass("org.json.JSONObject"))
        .isSameAs(Class.forName("org.json.JSONObject"));
    assertThat(loader.loadClass("shop.Till").getSuperclass().getClassLoader())
        .isSameAs(HostPlugin.class.getClassLoader());
    assertThat(loader.getResource("org/json/more.txt")).as("what only the plugin has").isNotNull();
  }

  @Test
  void aClassOfAndroidThatIsMissingAtRunTimeIsToldWithTheWayToRobolectric() throws Exception {
    ClassLoader loader =
        load(Jars.write(lib.resolve("till.jar"), till), "shop.Till").getClassLoader();
    assertThatThrownBy(() -> loader.loadClass("android.widget.TextView"))
        .isInstanceOf(ClassNotFoundException.class)
        .hasMessage(
            "android.widget.TextView; android-stand-ins have what plugins mostly use of Android;"
                + " test the rest under Robolectric, as the example android-plugin does");
    assertThatThrownBy(() -> loader.loadClass("shop.Missing")).hasMessage("shop.Missing");
  }

  @Test
  void resourcesOfThePluginComeFirst() throws Exception {
    String service = "META-INF/services/org.junit.platform.engine.TestEngine";
    Path jar =
        Jars.write(
            lib.resolve("all.jar"),
            Map.of(
                "shop/Till.class",
                till.get("shop/Till.class"),
                service,
                "shop.Engine".getBytes(StandardCharsets.UTF_8)));

    ClassLoader loader = load(jar, "shop.Till").getClassLoader();

    assertThat(loader.getResource(service).getPath()).contains("all.jar");
    assertThat(Collections.list(loader.getResources(service)))
        .as("the plugin's and ours")
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates()
        .first()
        .asString()
        .contains("all.jar");
  }

  @Test
  void fileThatIsNoJarIsNamed() throws IOException {
    Path jar = lib.resolve("till.jar");
    Files.createDirectories(lib);
    Files.writeString(jar, "<html>404</html>");

    assertThatThrownBy(() -> load(lib.resolve("*"), "shop.Till"))
        .hasMessageContaining(jar + ": this file on the class path is not a jar, or is damaged (")
        .hasMessageContaining("build or download it again");
  }

  @Test
  void brokenJarIsNamedWhenASourceDoesNotCompile() throws IOException {
    Path jar = lib.resolve("till.jar");
    Files.createDirectories(lib);
    Files.writeString(jar, "<html>404</html>");
    String pay =
        Files.writeString(folder.resolve("Pay.java"), "public class Pay extends shop.Till {}")
            .toString();

    assertThatThrownBy(() -> load(jar, pay))
        .hasMessageStartingWith(jar + ": this file on the class path is not a jar");
  }

  @Test
  void classFileThatIsTooNewNamesTheJavaItNeeds() throws IOException {
    byte[] newer = till.get("shop/Till.class").clone();
    newer[7] = (byte) (44 + 99); // the version, in the lower byte
    Path jar = Jars.write(lib.resolve("till.jar"), Map.of("shop/Till.class", newer));

    assertThatThrownBy(() -> load(jar, "shop.Till"))
        .hasMessage(
            "the plugin shop.Till cannot be loaded: the class shop.Till was compiled for Java 99,"
                + " but this is Java "
                + Runtime.version().feature()
                + "; run on JDK 99 or later (set JAVA_HOME), or compile it with --release "
                + Runtime.version().feature());
  }

  @Test
  void damagedClassFileIsToldFromAMissingClass() throws IOException {
    Path jar =
        Jars.write(lib.resolve("till.jar"), Map.of("shop/Till.class", new byte[] {1, 2, 3, 4}));

    assertThatThrownBy(() -> load(jar, "shop.Till"))
        .hasMessageStartingWith("the plugin shop.Till cannot be loaded: a class file is damaged: ")
        .hasMessageEndingWith("; build it again");
  }

  @Test
  void folderInsteadOfItsPackagesRootIsExplained() throws IOException {
    Files.createDirectories(lib);
    Files.write(lib.resolve("Till.class"), till.get("shop/Till.class"));

    assertThatThrownBy(() -> load(lib, "Till"))
        .hasMessage(
            "the plugin Till cannot be loaded: the class file that was found contains shop.Till;"
                + " name the plugin shop.Till, and give the folder above its packages as class"
                + " path");
  }

  @Test
  void missingClassIsNamed() throws IOException {
    Map<String, byte[]> both =
        Jars.compile(
            folder,
            Map.of(
                "Till.java", TILL, "Pay.java", "package shop; public class Pay extends Till {}"));
    both.remove("shop/Till.class");
    Path jar = Jars.write(lib.resolve("pay.jar"), both);

    assertThatThrownBy(() -> load(jar, "shop.Pay"))
        .hasMessage(
            "the plugin shop.Pay cannot be loaded: it needs the class shop.Till, which is not on"
                + " the class path; add the folder or jar that holds it");
  }
}
