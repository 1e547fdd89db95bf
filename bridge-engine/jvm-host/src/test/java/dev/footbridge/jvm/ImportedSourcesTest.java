package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ImportMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules I2 and I3: sources written with documented names are compiled unchanged. */
class ImportedSourcesTest {
  @TempDir Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Class<?> load(String... plugins) {
    return load(CompilationCache.none(), Acme.MAPPING, List.of(), plugins);
  }

  private static Class<?> load(
      CompilationCache cache, ImportMapping imports, List<Path> classpath, String... plugins) {
    List<Class<? extends HostPlugin<?>>> classes =
        new PluginLoader(classpath, cache, imports).load(List.of(plugins));
    return classes.get(0);
  }

  private static List<String> problemsOf(Runnable loading) {
    try {
      loading.run();
      return List.of();
    } catch (BridgeConfigurationException e) {
      return e.problems().stream().map(Problem::text).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        import com.acme.sdk.annotation.JsEvent;
        import com.acme.sdk.annotation.JsPlugin;
        import com.acme.sdk.core.BaseJsPlugin;
        import com.acme.sdk.core.RequestEvent;

        @JsPlugin public class Pay extends BaseJsPlugin {
          @JsEvent("pay") public void pay(RequestEvent req) { req.ok(mMiniAppInfo.appId); }
        }
        """,
        """
        import com.acme.sdk.annotation.*;
        import com.acme.sdk.core.*;
        import com.acme.sdk.bean.*;
        import static com.acme.sdk.bean.MiniConfigData.TYPE_CUSTOM_JSAPI;
        import static com.acme.sdk.bean.MiniConfigData.*;

        @JsPlugin public class Pay extends BaseJsPlugin {
          static final int TYPE = TYPE_CUSTOM_JSAPI;
          static MiniConfigData data() {
            CustomJsApiConfig config = new CustomJsApiConfig();
            config.jsApiConfigPath = "a.json";
            return new MiniConfigData.Builder().customJsApiConfig(config).build();
          }
          @JsEvent("pay") public void pay(RequestEvent req) { req.ok(); }
        }
        """,
        """
        @com.acme.sdk.annotation.JsPlugin(secondary = true)
        public class Pay extends com.acme.sdk.core.BaseJsPlugin {
          java.util.Map<String, ? super com.acme.sdk.core.RequestEvent> open;
          @com.acme.sdk.annotation.JsEvent({"pay", "buy"})
          public void pay(final com.acme.sdk.core.RequestEvent req) {
            Runnable later = req::ok;
            java.util.function.Consumer<com.acme.sdk.core.RequestEvent> fail = r -> r.fail("no");
            new com.acme.sdk.bean.MiniConfigData.Builder();
          }
        }
        """
      })
  void I2_importsOfAllFormsAreMapped(String source) throws Exception {
    Class<?> plugin = load(write("Pay.java", source));

    assertThat(plugin.getSuperclass()).isEqualTo(BaseJsPlugin.class);
    assertThat(plugin.getMethod("pay", RequestEvent.class).getAnnotation(JsEvent.class).value())
        .contains("pay");
  }

  @Test
  void I2_commentsAndTextsThatLookLikeImportsStay() throws Exception {
    String source =
        """
        package shop; /* import com.acme.sdk.core.BaseJsPlugin; */
        // import com.acme.sdk.log.QMLog;
        import com.acme.sdk.core.BaseJsPlugin; // com.acme.sdk.core.RequestEvent
        @com.acme.sdk.annotation.JsPlugin
        public class Pay extends BaseJsPlugin {
          public static final String TEXT = "import com.acme.sdk.core.BaseJsPlugin;";
          public static int line() { return new Throwable("com.acme.sdk").getStackTrace()[0].getLineNumber(); }
          public static String name() { return "com/acme/sdk/core/RequestEvent Lcom/acme/sdk/core/RequestEvent;"; }
        }
        """;
    Class<?> plugin = load(write("Pay.java", source));

    assertThat(plugin.getField("TEXT").get(null))
        .isEqualTo("import com.acme.sdk.core.BaseJsPlugin;");
    assertThat(plugin.getMethod("name").invoke(null))
        .isEqualTo("com/acme/sdk/core/RequestEvent Lcom/acme/sdk/core/RequestEvent;");
    assertThat(plugin.getMethod("line").invoke(null)).isEqualTo(7);
    assertThat(Files.readString(folder.resolve("Pay.java"))).isEqualTo(source);
  }

  @Test
  void I2_theVendorsLibraryOnTheClassPathIsNotUsed() throws Exception {
    String plugin =
        write(
            "Pay.java",
            """
            import com.acme.sdk.core.*;
            import com.acme.sdk.log.QMLog;
            public class Pay extends BaseJsPlugin {
              void pay(RequestEvent req) { QMLog.d(req.jsonParams.trim()); req.ok(this); }
            }
            """);
    Class<?> type =
        load(CompilationCache.none(), Acme.MAPPING, List.of(Acme.library(folder)), plugin);
    assertThat(type.getSuperclass()).isEqualTo(BaseJsPlugin.class);
  }

  @Test
  void I3_aTypeThatIsNotMappedIsNamedWithItsPlaceAndWhatIsThere() throws Exception {
    String pay =
        write(
            "Pay.java",
            """
            import com.acme.sdk.annotation.*;
            import com.acme.sdk.core.RequestEvents;
            import com.acme.sdk.log.QMLog;
            import com.acme.sdk.push.*;
            public class Pay extends com.acme.sdk.core.BaseJsPlugin {
              void pay(RequestEvents req) { QMLog.d("a"); QMLog.d("b"); new com.acme.sdk.ui.Toasts(); }
              int wrong = "a";
            }
            """);
    String rest =
        "; there are BaseJsPlugin, IMiniAppContext, JsEvent, JsPlugin, MiniAppInfo, MiniConfigData,"
            + " RequestEvent; or map it to a class of yours, in a mapping file";
    assertThat(problemsOf(() -> load(pay)))
        .contains(
            pay
                + ":2:8: the import mapping 'acme.json' has no type com.acme.sdk.core.RequestEvents;"
                + " did you mean com.acme.sdk.core.RequestEvent? Or map it to a class of yours, in a"
                + " mapping file",
            pay + ":3:8: the import mapping 'acme.json' has no type com.acme.sdk.log.QMLog" + rest,
            pay
                + ":4:8: the import mapping 'acme.json' has no type of the package com.acme.sdk.push;"
                + " it has types of com.acme.sdk.annotation, com.acme.sdk.bean, com.acme.sdk.core; or"
                + " map the type to a class of yours, in a mapping file")
        .noneMatch(problem -> problem.contains("cannot find symbol"));
  }

  @Test
  void I3_whatIsMissingBesideATypeOfTheVendorsLibraryIsToldByTheCompiler() throws Exception {
    String pay =
        write(
            "Pay.java",
            """
            import com.acme.sdk.core.*;
            public class Pay extends BaseJsPlugin {
              void pay(RequestEvent req) {
                com.acme.sdk.log.QMLog.d(price);
                com.acme.sdk.log.QMLog.e("a");
                com.acme.sdk.log.QMLog.d(1, 2);
              }
            }
            """);
    List<Path> library = List.of(Acme.library(folder));
    assertThat(
            problemsOf(() -> load(CompilationCache.none(), Acme.MAPPING, library, pay)).stream()
                .map(problem -> problem.lines().findFirst().orElse("")))
        .containsExactly(
            pay + ":4:30: cannot find symbol",
            pay + ":5:27: cannot find symbol",
            pay
                + ":6:27: method d in class com.acme.sdk.log.QMLog cannot be applied to given types;");
  }

  @Test
  void I3_whatIsMissingInALineWithAVendorsNameInACommentOrTextIsToldByTheCompiler()
      throws Exception {
    String pay =
        write(
            "Pay.java",
            """
            import shop.Missing; // like com.acme.sdk.log.QMLog
            import com.acme.sdk.core.*;
            public class Pay extends BaseJsPlugin {
              void pay(RequestEvent req) {
                price(); /* com.acme.sdk.log.QMLog */
                req.okay("com.acme.sdk.log.QMLog");
                Strin text = "com.acme.sdk.log.QMLog";
              }
            }
            """);
    assertThat(
            problemsOf(() -> load(pay)).stream()
                .map(problem -> problem.lines().findFirst().orElse("")))
        .containsExactly(
            pay + ":1:12: package shop does not exist",
            pay + ":5:5: cannot find symbol",
            pay + ":6:8: cannot find symbol",
            pay + ":7:5: cannot find symbol");
  }

  @Test
  void errorsAreInTheAuthorsWords() throws Exception {
    String pay =
        write(
            "Pay.java",
            """
            import com.acme.sdk.core.*;
            public class Pay extends BaseJsPlugin {
              void pay(RequestEvent req) {
                req.okay();
                IMiniAppContext context = req;
              }
            }
            """);
    assertThat(problemsOf(() -> load(pay)))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith(pay + ":4:8: cannot find symbol")
                    .contains("variable req of type com.acme.sdk.core.RequestEvent"),
            second ->
                assertThat(second)
                    .startsWith(
                        pay
                            + ":5:31: incompatible types: com.acme.sdk.core.RequestEvent cannot be"
                            + " converted to com.acme.sdk.core.IMiniAppContext"));
  }

  @Test
  void withoutAMappingTheMessageNamesTheOption() throws Exception {
    String documented = ImportMapping.named("tcsas").types().firstKey();
    String pay = write("Pay.java", "import " + documented + ";\npublic class Pay {}\n");
    assertThat(problemsOf(() -> load(CompilationCache.none(), ImportMapping.NONE, List.of(), pay)))
        .singleElement()
        .asString()
        .startsWith(pay + ":1:")
        .endsWith(
            "\nmap the imports with --imports tcsas, the key \"imports\" of footbridge.json, or"
                + " imports(\"tcsas\") in Java");
  }

  @Test
  void aTypeOfAndroidThatIsNotHereIsToldWithTheWayToRobolectric() throws Exception {
    String remedy =
        "\nandroid-stand-ins have what plugins mostly use of Android; test the rest under"
            + " Robolectric, as the example android-plugin does";
    for (ImportMapping mapping : List.of(ImportMapping.NONE, Acme.MAPPING)) {
      for (String type :
          List.of("android.graphics.Bitmap", "androidx.core.app.Shares", "com.shop.app.R")) {
        assertThat(problemsOfImport(mapping, type)).contains("does not exist").endsWith(remedy);
      }
      assertThat(problemsOfImport(mapping, "com.acme.android.X"))
          .contains("does not exist")
          .doesNotContain("android-stand-ins");
    }
  }

  private String problemsOfImport(ImportMapping mapping, String type) throws Exception {
    String pay = write("Pay.java", "import " + type + ";\npublic class Pay {}");
    List<String> problems =
        problemsOf(() -> load(CompilationCache.none(), mapping, List.of(), pay));
    assertThat(problems).singleElement().asString().startsWith(pay + ":1:");
    return problems.get(0);
  }

  @Test
  void I1_aSourceThatDeclaresADocumentedTypeIsRefused() throws Exception {
    String stub =
        write("MiniAppInfo.java", "package com.acme.sdk.core; public class MiniAppInfo {}");
    assertThat(problemsOf(() -> load(stub)))
        .containsExactly(
            stub
                + ": the file declares com.acme.sdk.core.MiniAppInfo, which the import mapping"
                + " 'acme.json' replaces by dev.footbridge.api.MiniAppInfo; remove the file, or the"
                + " type from the mapping");
  }

  @Test
  void I1_typesThatDoNotExistAreReportedBeforeAnythingIsCompiled() throws Exception {
    ImportMapping wrong =
        ImportMapping.parse("acme.json", "{\"types\": {\"com.acme.Event\": \"shop.Nowhere\"}}");
    String broken = write("Pay.java", "not Java");
    assertThat(problemsOf(() -> load(CompilationCache.none(), wrong, List.of(), broken)))
        .singleElement()
        .asString()
        .startsWith("acme.json:1:30: ")
        .contains("com.acme.Event is mapped to shop.Nowhere, which does not exist");
  }

  @Test
  void I1_typesOfYourOwnOnTheClassPathAreMappedTo() throws Exception {
    Path own =
        Acme.compile(
            folder.resolve("own"),
            java.util.Map.of(
                "Logs", "package shop; public class Logs { public static int last = 5; }"),
            "shop/",
            List.of());
    ImportMapping more =
        ImportMapping.parse("more.json", "{\"types\": {\"com.acme.log.QMLog\": \"shop.Logs\"}}");
    String pay =
        write(
            "Pay.java",
            "import com.acme.log.QMLog;\npublic class Pay { public static int last = QMLog.last; }");
    assertThat(load(CompilationCache.none(), more, List.of(own), pay).getField("last").get(null))
        .isEqualTo(5);
  }

  @Test
  void theCacheKnowsTheMapping() throws Exception {
    Path cache = folder.resolve("cache");
    String pay = write("Pay.java", "public class Pay extends com.acme.sdk.core.BaseJsPlugin {}");
    ImportMapping other =
        ImportMapping.parse(
            "acme.json",
            "{\"types\": {\"com.acme.sdk.core.BaseJsPlugin\": \"dev.footbridge.api.JsPlugin\"}}");
    for (int i = 0; i < 2; i++) {
      assertThat(load(CompilationCache.in(cache), Acme.MAPPING, List.of(), pay).getSuperclass())
          .isEqualTo(BaseJsPlugin.class);
    }
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(1);
    }
    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(() -> load(CompilationCache.in(cache), other, List.of(), pay))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.PLUGIN_SOURCE));
  }

  @Test
  void aKotlinSourceWithoutItsCompilerIsRefused() throws Exception {
    String pay = write("Pay.kt", "class Pay");
    assertThat(problemsOf(() -> load(pay)))
        .containsExactly(
            pay
                + ": a Kotlin source needs Kotlin's compiler, which is not on the class path; add"
                + " dev.footbridge:bridge-engine-kotlin, or compile it yourself and name its class");
  }
}
