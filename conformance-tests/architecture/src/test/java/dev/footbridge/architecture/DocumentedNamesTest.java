package dev.footbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.imports.ImportMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule I1: the mapping that comes with Footbridge maps to types that exist. */
class DocumentedNamesTest {
  private static final ImportMapping TCSAS = ImportMapping.named("tcsas");

  @Test
  void I1_everyDocumentedTypeIsHere() {
    assertThat(TCSAS.missingTypes(getClass().getClassLoader())).isEmpty();
  }

  /** The names of the vendor's packages are data, and the imports of one example. */
  @Test
  void I1_onlyTheMappingAndOneExampleNameTheVendorsPackages() throws Exception {
    Path root = Path.of("../..").toRealPath();
    Set<String> naming = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(DocumentedNamesTest::isSource).toList()) {
        String text = Files.readString(file);
        if (TCSAS.packages().stream().anyMatch(text::contains)) {
          naming.add(String.valueOf(root.relativize(file).getParent()));
        }
      }
    }
    assertThat(naming)
        .containsExactly(
            "bridge-engine/jvm-host/src/main/resources/dev/footbridge/jvm/imports",
            "examples/android-source");
  }

  private static boolean isSource(Path file) {
    return file.toString().matches(".*\\.(java|js|json|kt|md|pro|xml)")
        && !file.toString().matches(".*[/\\\\](\\.git|node_modules|target)[/\\\\].*")
        && Files.isRegularFile(file);
  }

  /** The adapter's types name Android's, which are not on this class path, and need not be. */
  @Test
  void I2_aPluginWrittenWithTheDocumentedNamesCompiles(@TempDir Path folder) throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("CustomPlugin.java"),
            """
            %s
            @JsPlugin(secondary = true)
            public class CustomPlugin extends BaseJsPlugin {
              @JsEvent("customAsyncEvent")
              public void custom(final RequestEvent req) {
                MiniAppInfo info = mMiniAppContext.getMiniAppInfo();
                req.ok(mMiniAppInfo.appId + info.appId);
              }
            }
            """
                .formatted(
                    String.join(
                        "\n",
                        TCSAS.types().keySet().stream()
                            .map(type -> "import " + type + ";")
                            .toList())));
    assertThat(
            new PluginLoader(List.of(), CompilationCache.none(), TCSAS)
                .load(List.of(source.toString()))
                .get(0)
                .getSuperclass()
                .getName())
        .isEqualTo("dev.footbridge.android.BaseJsPlugin");
  }
}
