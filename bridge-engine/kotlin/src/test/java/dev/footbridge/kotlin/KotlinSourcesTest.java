package dev.footbridge.kotlin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.jvm.compile.SourceCompilation;
import dev.footbridge.jvm.compile.SourceText;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiler by itself. Each compilation takes a second, so there are few. */
class KotlinSourcesTest {
  private static final List<Path> CLASSPATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private final KotlinSources compiler = new KotlinSources();
  private final Map<String, String> sourceOf = new TreeMap<>();
  private final Map<String, String> classFiles = new TreeMap<>();

  @Test
  void compilesSourcesTogetherWithTheJavaThatTheyUse() {
    compile(
        List.of(
            new SourceText(
                "shop/Pay.kt",
                """
                package shop
                @Deprecated("a warning where it is used")
                class Old
                class Pay { fun price() = Prices.of(Old()) + other.Pay().fee }
                fun unused(old: Old) = 1
                """),
            new SourceText("other/Pay.kt", "package other\nclass Pay { val fee = 1 }\n")),
        List.of(
            new SourceText(
                "shop/Prices.java",
                "package shop;\nclass Prices { static int of(Old old) { return 2; } }\n")));

    assertThat(sourceOf)
        .isEqualTo(
            Map.of(
                "other.Pay",
                "other/Pay.kt",
                "shop.Old",
                "shop/Pay.kt",
                "shop.Pay",
                "shop/Pay.kt",
                "shop.PayKt",
                "shop/Pay.kt"));
    assertThat(classFiles.get("shop.Pay"))
        .as("the names of source, parameter and used Java class")
        .contains("Pay.kt", "price", "shop/Prices");
    assertThat(classFiles.get("shop.PayKt")).as("names of parameters").contains("MethodParameters");
  }

  @Test
  void everyErrorHasItsPlaceAndTheCompilersWords() {
    BridgeConfigurationException refused =
        catchThrowableOfType(
            BridgeConfigurationException.class,
            () ->
                compile(
                    List.of(
                        new SourceText("a/Pay.kt", "class Pay {\n  fun pay() = amount()\n}\n"),
                        new SourceText("b/Pay.kt", "val name: Strin = \"\"\n")),
                    List.of()));

    assertThat(refused.problems())
        .extracting(Problem::toString)
        .containsExactly(
            """
            a/Pay.kt:2:15: Unresolved reference 'amount'.
              fun pay() = amount()
                          ^\
            """,
            """
            b/Pay.kt:1:11: Unresolved reference 'Strin'.
            val name: Strin = ""
                      ^\
            """);
  }

  @Test
  void aSyntaxErrorHasItsPlace() {
    BridgeConfigurationException refused =
        catchThrowableOfType(
            BridgeConfigurationException.class,
            () ->
                compile(
                    List.of(new SourceText("Pay.kt", "class Pay {\n  fun pay( = 1\n}\n")),
                    List.of()));

    assertThat(refused.problems())
        .extracting(Problem::toString)
        .containsExactly("Pay.kt:2:11: Syntax error: Expecting ')'.\n  fun pay( = 1\n          ^");
  }

  private void compile(List<SourceText> sources, List<SourceText> java) {
    compiler.compile(
        new SourceCompilation(sources, java, CLASSPATH),
        (name, bytes, source) -> {
          sourceOf.put(name, source);
          classFiles.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
        });
  }
}
