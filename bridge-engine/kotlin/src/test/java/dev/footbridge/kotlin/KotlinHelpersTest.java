package dev.footbridge.kotlin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.PluginLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kotlin files without a class, which plugins use without naming them. */
class KotlinHelpersTest {
  private static final String PLUGIN =
      """
      package shop
      import dev.footbridge.api.*
      @JsPlugin class Pay : BaseJsPlugin() {
        @JsEvent("pay") fun pay(req: Event) { req.ok((Price(1) + Price(2)).cents + fee().cents) }
      }
      """;

  @TempDir Path folder;

  private List<String> load(Map<String, String> sources) throws IOException {
    List<String> files = new ArrayList<>();
    for (Map.Entry<String, String> each : sources.entrySet()) {
      files.add(Files.writeString(folder.resolve(each.getKey()), each.getValue()).toString());
    }
    return new PluginLoader(List.of(), CompilationCache.none())
        .load(files).stream().map(Class::getName).toList();
  }

  @Test
  void aliasesPropertiesOperatorsAndNamedFilesAreNoPlugins() throws IOException {
    assertThat(
            load(
                Map.of(
                    "Pay.kt",
                    PLUGIN,
                    "Aliases.kt",
                    "package shop\ntypealias Event = dev.footbridge.api.RequestEvent\n",
                    "Price.kt",
                    "package shop\nclass Price(val amount: Int)\n",
                    "Cents.kt",
                    "package shop\nval Price.cents: Int get() = amount * 100\n",
                    "Sums.kt",
                    "package shop\noperator fun Price.plus(other: Price) ="
                        + " Price(amount + other.amount)\n",
                    "Fees.kt",
                    """
                    @file:JvmName("AllFees")
                    package shop
                    fun fee() = listOf(1).map { Price(it) }.first()
                    """)))
        .containsExactly("shop.Pay");
  }

  @Test
  void aFileWithoutAClassAloneIsRefused() {
    assertThatThrownBy(() -> load(Map.of("Fees.kt", "fun fee() = 1\n")))
        .hasMessageEndingWith(
            "Fees.kt: the file declares no class Fees; give the plugin's class the name of its file");
  }
}
