package dev.footbridge.kotlin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.jvm.ClassRemapping;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.compile.SourceCompilation;
import dev.footbridge.jvm.compile.SourceText;
import dev.footbridge.jvm.imports.ImportMapping;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules I2 and I3 for Kotlin: its sources, and what its compiler reads of mapped classes. */
class KotlinImportsTest {
  private static final ImportMapping ACME =
      ImportMapping.parse(
          "acme.json",
          """
          {"types": {
            "com.acme.sdk.BaseJsPlugin": "dev.footbridge.api.BaseJsPlugin",
            "com.acme.sdk.MiniConfigData": "dev.footbridge.api.MiniConfigData",
            "com.acme.sdk.RequestEvent": "dev.footbridge.api.RequestEvent"
          }}
          """);

  @TempDir Path folder;

  @Test
  void I3_aTypeThatIsNotMappedIsToldOnce() throws IOException {
    Path pay =
        Files.writeString(
            folder.resolve("Pay.kt"),
            """
            import com.acme.sdk.BaseJsPlugin
            import com.acme.sdk.log.QMLog
            class Pay : BaseJsPlugin() {
              fun pay() {
                QMLog.d("a")
                QMLog.d(price)
              }
            }
            """);
    BridgeConfigurationException refused =
        catchThrowableOfType(
            BridgeConfigurationException.class,
            () ->
                new PluginLoader(List.of(), CompilationCache.none(), ACME)
                    .load(List.of(pay.toString())));

    assertThat(refused.problems())
        .extracting(Problem::text)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith(
                        pay
                            + ":2:8: the import mapping 'acme.json' has no type"
                            + " com.acme.sdk.log.QMLog; there are BaseJsPlugin, "),
            second -> assertThat(second).startsWith(pay + ":6:13: Unresolved reference 'price'."));
  }

  @Test
  void I2_kotlinsCompilerReadsMappedClasses() throws IOException {
    Path sdk = folder.resolve("sdk");
    javac(
        sdk,
        "package com.acme.sdk; public class BaseJsPlugin {}",
        "package com.acme.sdk; public class RequestEvent {}",
        "package com.acme.sdk; public class MiniConfigData { public static class Builder {} }");
    Path classes = folder.resolve("classes");
    kotlin(
        classes,
        List.of(sdk),
        """
        package shop
        import com.acme.sdk.*

        open class Orders : BaseJsPlugin() {
          var taken: RequestEvent? = null
          fun each(action: (RequestEvent?) -> Unit) = action(taken)
          fun <T : RequestEvent> all(events: List<T>): Map<String, T> = emptyMap()
          fun builder() = MiniConfigData.Builder()
        }
        """);
    Path mapped = folder.resolve("mapped");
    new ClassRemapping(ACME, List.of()).remap(classes, mapped);

    assertThatCode(
            () ->
                kotlin(
                    folder.resolve("user"),
                    List.of(mapped),
                    """
                    import dev.footbridge.api.*
                    import shop.*

                    fun use(event: RequestEvent, orders: Orders): MiniConfigData.Builder {
                      val plugin: BaseJsPlugin = orders
                      orders.taken = event
                      orders.each { it: RequestEvent? -> println(it) }
                      val all: Map<String, RequestEvent> = orders.all(listOf(event))
                      return orders.builder()
                    }
                    """))
        .doesNotThrowAnyException();
  }

  private void javac(Path out, String... sources) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-d", out.toString()));
    for (String source : sources) {
      String name = source.replaceFirst("(?s).*? class (\\w+).*", "$1");
      arguments.add(Files.writeString(folder.resolve(name + ".java"), source).toString());
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
  }

  private static void kotlin(Path out, List<Path> classpath, String source) {
    List<Path> all = new ArrayList<>(classpath);
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .forEach(all::add);
    new KotlinSources()
        .compile(
            new SourceCompilation(List.of(new SourceText("Source.kt", source)), List.of(), all),
            (name, bytes, path) -> write(out.resolve(name.replace('.', '/') + ".class"), bytes));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
