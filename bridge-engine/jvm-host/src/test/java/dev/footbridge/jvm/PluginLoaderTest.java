package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ImportMapping;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLoaderTest {
  @TempDir Path folder;
  Path cache;
  String pay;

  @BeforeEach
  void writePlugin() throws IOException {
    cache = folder.resolve("cache");
    pay = write("Pay.java", "package shop; public class Pay extends Till { class Inner {} }");
    write(
        "Till.java", "package shop; public class Till extends dev.footbridge.api.BaseJsPlugin {}");
  }

  String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  List<Class<? extends HostPlugin<?>>> load(Path cacheFolder, String... plugins) {
    return new PluginLoader(List.of(), CompilationCache.in(cacheFolder)).load(List.of(plugins));
  }

  @Test
  void sourcesAreCompiledTogether() {
    List<Class<? extends HostPlugin<?>>> classes =
        load(cache, pay, folder.resolve("Till.java").toString());
    assertThat(classes).extracting(Class::getName).containsExactly("shop.Pay", "shop.Till");
  }

  @Test
  void aSecondPluginInAFileIsReported() throws IOException {
    String plugin =
        "@dev.footbridge.api.JsPlugin class %s extends dev.footbridge.api.BaseJsPlugin ";
    String two =
        write(
            "Two.java",
            "public " + plugin.formatted("Two") + "{}\n" + plugin.formatted("Lost") + "{}");
    String nested =
        write(
            "Nested.java",
            "public "
                + plugin.formatted("Nested")
                + "{ public abstract static "
                + plugin.formatted("Base")
                + "{} record Data(int n) {} }");
    assertThat(load(cache, nested)).hasSize(1);
    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(() -> load(cache, two))
        .extracting(e -> e.problems().get(0).text())
        .isEqualTo(
            two
                + ": the file has a second @JsPlugin class, Lost, which is not registered; put it"
                + " into a file of its own, and name that too");
  }

  @Test
  void aHandlerInAFileThatNoPluginHasIsReported() throws IOException {
    String handler =
        "{ @dev.footbridge.api.JsEvent(\"%s\")"
            + " public void %<s(dev.footbridge.api.RequestEvent req) {} }\n";
    String base = "abstract class Base extends dev.footbridge.api.BaseJsPlugin ";
    String plugin = "@dev.footbridge.api.JsPlugin(secondary = true) public class Pay extends Base ";
    String known =
        write("Pay.java", plugin + handler.formatted("pay") + base + handler.formatted("base"));
    assertThat(load(cache, known)).hasSize(1);

    String lost =
        write(
            "Pay.java",
            plugin + "{}\n" + base + "{}\n" + "class Other " + handler.formatted("other"));
    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(() -> load(cache, lost))
        .extracting(e -> e.problems().get(0).text())
        .isEqualTo(
            lost
                + ": @JsEvent in Other, which is no plugin, has no effect; put it on a method of the"
                + " plugin's class");
  }

  @Test
  void theSecondTimeComesFromTheCache() throws IOException {
    String till = folder.resolve("Till.java").toString();
    load(cache, till);
    Path kept = onlyFile(cache);
    byte[] classes = Files.readAllBytes(kept);
    load(cache, till);
    assertThat(onlyFile(cache)).isEqualTo(kept).hasBinaryContent(classes);
  }

  @Test
  void changedSourcesAreCompiledAgain() throws Exception {
    String till = folder.resolve("Till.java").toString();
    load(cache, till);
    write("Till.java", Files.readString(Path.of(till)).replace("{}", "{ public int drawer; }"));
    assertThat(load(cache, till).get(0).getField("drawer")).isNotNull();
  }

  @Test
  void damagedCacheIsIgnored() throws IOException {
    String till = folder.resolve("Till.java").toString();
    load(cache, till);
    Path kept = onlyFile(cache);
    byte[] bytes = Files.readAllBytes(kept);
    bytes[bytes.length / 2] ^= 1;
    Files.write(kept, bytes);
    assertThat(load(cache, till)).hasSize(1);
    Files.write(kept, new byte[3]);
    assertThat(load(cache, till)).hasSize(1);
  }

  @Test
  void cacheThatOthersCouldHaveWrittenIsIgnored() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("unix");
    String till = folder.resolve("Till.java").toString();
    load(cache, till);
    Path kept = onlyFile(cache);
    assertThat(OwnFile.read(kept)).isNotNull();
    for (String permissions : List.of("rw-rw----", "rw----rw-")) {
      Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString(permissions));
      assertThat(OwnFile.read(kept)).as(permissions).isNull();
      assertThat(load(cache, till)).hasSize(1);
      assertThat(OwnFile.read(kept)).as("written again").isNotNull();
    }
    assumeThat(System.getProperty("user.name")).as("only root gives files away").isEqualTo("root");
    Files.setAttribute(kept, "unix:uid", 12345);
    assertThat(OwnFile.read(kept)).isNull();
  }

  @Test
  void aPipeInTheCacheIsIgnored() throws Exception {
    String till = folder.resolve("Till.java").toString();
    load(cache, till);
    Path kept = onlyFile(cache);
    Files.delete(kept);
    assumeThat(new ProcessBuilder("mkfifo", kept.toString()).start().waitFor()).isZero();
    assertThat(load(cache, till)).hasSize(1);
    assertThat(kept).isRegularFile();
  }

  @Test
  void aForgedCacheIsIgnored() throws IOException {
    String till = folder.resolve("Till.java").toString();
    load(cache, till);
    Path kept = onlyFile(cache);
    byte[] forged = ByteBuffer.allocate(12).putInt(-1).array(); // a length, and a right checksum
    CRC32 sum = new CRC32();
    sum.update(forged, 0, 4);
    Files.write(kept, ByteBuffer.wrap(forged).putLong(4, sum.getValue()).array());
    assertThat(load(cache, till)).hasSize(1);
  }

  @Test
  void cacheThatCannotBeWrittenIsIgnored() throws IOException {
    Path file = Path.of(write("a-file", ""));
    assertThat(load(file.resolve("cache"), folder.resolve("Till.java").toString())).hasSize(1);
  }

  @Test
  void manyAtOnceShareTheCache() throws Exception {
    String till = folder.resolve("Till.java").toString();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> loading = () -> load(cache, till).size();
      for (Future<Integer> loaded :
          threads.invokeAll(List.of(loading, loading, loading, loading))) {
        assertThat(loaded.get()).isEqualTo(1);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(onlyFile(cache)).exists();
  }

  @Test
  void classesComeFromTheClassPath() throws IOException {
    CompiledClasses compiled =
        PluginCompiler.compile(
            List.of(SourceFile.read(folder.resolve("Till.java").toString())),
            List.of(Path.of(System.getProperty("java.class.path").split(":", -1)[0]), api()),
            Map.of(),
            ImportMapping.NONE);
    Path classFile = folder.resolve("classes/shop/Till.class");
    Files.createDirectories(classFile.getParent());
    Files.write(classFile, compiled.byName().get("shop.Till"));
    PluginLoader loader =
        new PluginLoader(List.of(folder.resolve("classes")), CompilationCache.none());
    assertThat(loader.load(List.of("shop.Till", pay)))
        .extracting(Class::getName)
        .containsExactly("shop.Till", "shop.Pay");
  }

  @Test
  void compilerSpeaksForItself() throws IOException {
    String broken = write("Broken.java", "public class Broken {\n  int x = ;\n}\n");
    assertThatThrownBy(() -> load(cache, broken))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage(broken + ":2:11: illegal start of expression\n  int x = ;\n          ^");
  }

  @Test
  void everyMistakeTheCompilerFindsIsAProblemWithItsPlace() throws IOException {
    String first = write("First.java", "public class First {\n  Nowhere a;\n  Nowhere b;\n}\n");
    String second = write("Second.java", "public class Second {\n\n  int c() { return d; }\n}\n");
    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(() -> load(cache, first, second))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .allMatch(problem -> problem.code() == ProblemCode.PLUGIN_SOURCE)
                    .allMatch(problem -> problem.message().startsWith("cannot find symbol\n"))
                    .extracting(Problem::location)
                    .containsExactly(
                        Location.inFile(first, 2, 3, ""),
                        Location.inFile(first, 3, 3, ""),
                        Location.inFile(second, 3, 20, "")));
  }

  private static Path api() {
    return Path.of(HostPlugin.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
