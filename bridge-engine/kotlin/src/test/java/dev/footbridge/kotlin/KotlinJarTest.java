package dev.footbridge.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.junit5.MiniProgramExtension;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.compile.SourceCompilation;
import dev.footbridge.jvm.compile.SourceText;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A plugin in Kotlin that somebody else compiled. */
class KotlinJarTest {
  private static final String PLUGIN =
      """
      package shop
      import dev.footbridge.api.*
      import kotlinx.coroutines.*
      import kotlinx.coroutines.future.future

      data class Order(val id: String, val amount: Int)

      @JsPlugin(secondary = true)
      class Orders : BaseJsPlugin() {
        private val scope = MainScope()

        @JsEvent("find")
        fun find(req: RequestEvent) = scope.future { delay(10); Order("A1", listOf(1, 2).sum()) }
      }
      """;

  @RegisterExtension
  final MiniProgramExtension mini =
      MiniProgramExtension.builder()
          .plugin(
              new PluginLoader(List.of(jar()), CompilationCache.none())
                  .load(List.of("shop.Orders"))
                  .get(0))
          .build();

  @Test
  void aJarNeedsNoSources() {
    var call = mini.program().call("find");
    mini.program().runUntilIdle(Duration.ofMillis(10));
    assertThat(call).succeeded().hasData("id", "A1").hasData("amount", 3);
  }

  private static Path jar() {
    try {
      Path jar = Files.createTempFile("orders", ".jar");
      jar.toFile().deleteOnExit(); // it is open until this process ends
      try (OutputStream file = Files.newOutputStream(jar);
          ZipOutputStream zip = new ZipOutputStream(file)) {
        List<Path> classpath =
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        new KotlinSources()
            .compile(
                new SourceCompilation(
                    List.of(new SourceText("Orders.kt", PLUGIN)), List.of(), classpath),
                (name, bytes, source) -> add(zip, name, bytes));
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) {
    try {
      zip.putNextEntry(new ZipEntry(name.replace('.', '/') + ".class"));
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
