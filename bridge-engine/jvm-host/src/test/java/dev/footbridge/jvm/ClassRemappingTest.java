package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule I4: class files that are mapped on disk. */
class ClassRemappingTest {
  private static final String PLUGIN =
      """
      package shop;
      public class Pay extends com.acme.sdk.core.BaseJsPlugin {
        void log() { com.acme.sdk.log.QMLog.d(""); }
      }
      """;

  @TempDir Path folder;
  private Path sdk;
  private Path classes;

  @BeforeEach
  void compilePlugin() throws IOException {
    sdk = Acme.library(folder);
    classes =
        Acme.compile(
            folder.resolve("app"),
            Map.of("Pay", PLUGIN, "Plain", "package shop; interface Plain {}"),
            "shop/",
            List.of(sdk));
  }

  private static ClassRemapping remap(Path in, Path out) {
    ClassRemapping remapping = new ClassRemapping(Acme.MAPPING, List.of());
    remapping.remap(in, out);
    return remapping;
  }

  @Test
  void I4_remapWritesJarsAndFoldersAndCopiesTheRest() throws Exception {
    Files.writeString(Files.createDirectories(classes.resolve("META-INF")).resolve("A.SF"), "x");
    Files.writeString(classes.resolve("prices.txt"), "3");
    ClassRemapping toJar = remap(classes, folder.resolve("out/mapped.jar"));
    remap(folder.resolve("out/mapped.jar"), folder.resolve("out/folder"));

    assertThat(toJar.classes()).isEqualTo(2);
    assertThat(toJar.mapped()).isEqualTo(1);
    assertThat(toJar.warnings())
        .extracting(Problem::severity, Problem::code)
        .containsExactly(Assertions.tuple(Problem.Severity.WARNING, ProblemCode.IMPORT_MISSING));
    assertThat(folder.resolve("out/folder/prices.txt")).hasContent("3");
    assertThat(folder.resolve("out/folder/META-INF/A.SF")).doesNotExist();
    assertThat(
            new String(
                Files.readAllBytes(folder.resolve("out/folder/shop/Pay.class")),
                StandardCharsets.ISO_8859_1))
        .contains("dev/footbridge/api/BaseJsPlugin")
        .doesNotContain("com/acme/sdk/core");
  }

  @Test
  void I4_theVendorsOwnTypesAreLeftOut() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path from : List.of(sdk, classes)) {
      try (Stream<Path> all = Files.walk(from)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(from.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    }
    Path fat = Jars.write(folder.resolve("lib/fat.jar"), files);
    Path out = folder.resolve("out");
    ClassRemapping remapping = remap(fat, out);

    assertThat(out.resolve("shop/Pay.class")).exists();
    assertThat(out.resolve("com/acme/sdk/log/QMLog.class")).exists(); // not mapped
    assertThat(out.resolve("com/acme/sdk/core")).doesNotExist();
    assertThat(remapping.warnings())
        .extracting(Problem::text)
        .containsExactly(
            fat
                + ": classes of the vendor's library, which the import mapping 'acme.json' replaces,"
                + " are left out: 9, such as com.acme.sdk.annotation.JsEvent");
  }

  @Test
  void I4_outInsideOfInIsRefused() {
    assertThatThrownBy(() -> remap(classes, classes.resolve("mapped")))
        .hasMessage(
            classes.resolve("mapped")
                + ": this is inside of "
                + classes
                + ", so the next run would map it again; name another folder or jar");
  }

  @Test
  void I4_outThatLeadsToInIsRefused() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), classes);
    String before = shapeOf(classes);
    assertThatThrownBy(() -> remap(classes, link))
        .hasMessage(
            link
                + ": the classes would replace those that they are made from; name another folder"
                + " or jar");
    assertThatThrownBy(() -> remap(classes, link.resolve("mapped")))
        .hasMessageContaining("this is inside of " + classes);
    Path jar = folder.resolve("pay.jar");
    remap(classes, jar);
    Path jarLink = Files.createSymbolicLink(folder.resolve("link.jar"), jar);
    assertThatThrownBy(() -> remap(jar, jarLink)).hasMessageContaining("would replace those");
    assertThat(shapeOf(classes)).isEqualTo(before);
  }

  @Test
  void I4_aLinkInsideOfOutIsNotFollowed() throws Exception {
    String before = shapeOf(classes);
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.createSymbolicLink(out.resolve("shop"), classes.resolve("shop"));
    assertThatThrownBy(() -> remap(classes, out))
        .hasMessageContaining("shop/P")
        .hasMessageEndingWith("a symbolic link leads out of " + out + "; delete the link");
    assertThat(shapeOf(classes)).isEqualTo(before);
  }

  private static String shapeOf(Path classes) throws IOException {
    return new String(
        Files.readAllBytes(classes.resolve("shop/Pay.class")), StandardCharsets.ISO_8859_1);
  }

  @Test
  void I4_aDamagedClassIsRefusedBeforeAnythingIsWritten() throws Exception {
    Path file = classes.resolve("shop/Pay.class");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 40));
    assertThatThrownBy(() -> remap(classes, folder.resolve("out")))
        .hasMessage(
            classes
                + ": the class file shop/Pay.class is damaged, so its imports cannot be mapped;"
                + " build it again");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void I4_anOutThatCannotBeWrittenIsToldWithTheReason() throws Exception {
    assertThatThrownBy(() -> remap(classes, folder.resolve("mapped.aar")))
        .hasMessage(
            folder.resolve("mapped.aar")
                + ": classes are written to a folder or a jar, not to an AAR; name it .jar, or leave"
                + " the ending out for a folder");
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> remap(classes, file.resolve("mapped")))
        .hasMessageStartingWith(file.resolve("mapped") + ": cannot be written: ")
        .hasMessageMatching(
            "(?s).*(a file is where a folder must be|Not a directory|can be created).*");
  }

  @Test
  void I4_anEntryThatLeadsOutOfItsJarIsRefused() throws Exception {
    Path jar = Jars.write(folder.resolve("lib/evil.jar"), Map.of("../../evil.txt", new byte[] {1}));
    assertThatThrownBy(() -> remap(jar, folder.resolve("out/folder")))
        .hasMessage(
            jar + ": the entry ../../evil.txt leads out of the jar; build or download it again");
    assertThat(folder.resolve("evil.txt")).doesNotExist();
  }

  @Test
  void I4_aDamagedEntryIsToldOfItsJar() throws Exception {
    Path jar =
        Jars.write(
            folder.resolve("lib/pay.jar"),
            Map.of(
                "a.txt", "many words, and many words".repeat(99).getBytes(StandardCharsets.UTF_8)));
    byte[] bytes = Files.readAllBytes(jar);
    java.util.Arrays.fill(bytes, 30 + "a.txt".length(), 60, (byte) 0xff); // after the header
    Files.write(jar, bytes);
    assertThatThrownBy(() -> remap(jar, folder.resolve("out/folder")))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageStartingWith(jar + ": cannot be read: ");
  }

  @Test
  void I4_theSameClassesGiveTheSameJar() throws Exception {
    Files.writeString(classes.resolve("AReadme.txt"), "A");
    Path manifest = Files.createDirectories(classes.resolve("META-INF")).resolve("MANIFEST.MF");
    Files.writeString(manifest, "Manifest-Version: 1.0\n\n");
    Path jar = folder.resolve("out/mapped.jar");
    remap(classes, jar);

    try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
      assertThat(in.getManifest()).isNotNull();
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct().map(String::valueOf))
          .containsExactly("1980-02-01T00:00");
    }
  }
}
