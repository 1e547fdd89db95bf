package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources without a plugin, which the plugins need. */
class HelperSourcesTest {
  private static final String PLUGIN =
      """
      package shop;
      import dev.footbridge.api.*;
      @JsPlugin public class Pay extends %s {
        @JsEvent("pay") public void pay(RequestEvent req) { req.ok(%s); }
      }
      """;

  @TempDir Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static List<String> load(String... plugins) {
    return new PluginLoader(List.of(), CompilationCache.none())
        .load(List.of(plugins)).stream().map(Class::getName).toList();
  }

  @Test
  void constantsThatTheCompilerInlinesAreNoPlugin() throws IOException {
    String constants =
        write("Fees.java", "package shop; class Fees { static final String TAG = \"a\"; }");
    String plugin = write("Pay.java", PLUGIN.formatted("BaseJsPlugin", "Fees.TAG"));

    assertThat(load(constants, plugin)).containsExactly("shop.Pay");
  }

  @Test
  void whatDescribesAPackageIsNoPlugin() throws IOException {
    String description = write("package-info.java", "@Deprecated package shop;");
    String plugin = write("Pay.java", PLUGIN.formatted("BaseJsPlugin", "1"));

    assertThat(load(description, plugin)).containsExactly("shop.Pay");
  }

  @Test
  void aHelperMayNeedAnother() throws IOException {
    String far = write("Far.java", "package shop; class Far { static int fee() { return 2; } }");
    String near =
        write("Near.java", "package shop; class Near { static int fee() { return Far.fee(); } }");
    String plugin = write("Pay.java", PLUGIN.formatted("BaseJsPlugin", "Near.fee()"));

    assertThat(load(far, near, plugin)).containsExactly("shop.Pay");
  }

  @Test
  void anAbstractBaseClassWithHandlersIsNoPlugin() throws IOException {
    String base =
        write(
            "Till.java",
            """
            package shop;
            import dev.footbridge.api.*;
            public abstract class Till extends BaseJsPlugin {
              @JsEvent("open") public void open(RequestEvent req) { req.ok(); }
            }
            """);
    String plugin = write("Pay.java", PLUGIN.formatted("Till", "1"));

    assertThat(load(plugin, base)).containsExactly("shop.Pay");
  }

  @Test
  void aFileThatNothingNeedsIsLoadedAsAPlugin() throws IOException {
    String lost = write("Lost.java", "class Other {}");
    String plugin = write("Pay.java", PLUGIN.formatted("BaseJsPlugin", "\"Losts\""));

    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(() -> load(lost, plugin))
        .withMessage(
            lost
                + ": the file declares no class Lost; give the plugin's class the name of its file");
  }

  @Test
  void aPluginThatLacksItsAnnotationIsNoHelper() throws IOException {
    String bare =
        write("Bare.java", "public class Bare extends dev.footbridge.api.BaseJsPlugin {}");
    String plugin = write("Pay.java", "/* beside Bare */ " + PLUGIN.formatted("BaseJsPlugin", "1"));

    assertThat(load(bare, plugin)).as("the engine refuses it").containsExactly("Bare", "shop.Pay");
  }
}
