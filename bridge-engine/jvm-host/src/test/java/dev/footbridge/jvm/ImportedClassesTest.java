package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ImportMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Rules I2 and I3: classes that were compiled against the vendor's own library. */
class ImportedClassesTest {
  private static final String IMPORTS =
      """
      package shop;
      import com.acme.sdk.annotation.*;
      import com.acme.sdk.core.*;
      import com.acme.sdk.bean.*;
      import org.json.JSONObject;
      """;

  @TempDir Path folder;
  private Path sdk;

  @BeforeEach
  void writeLibrary() throws IOException {
    sdk = Acme.library(folder);
  }

  private Path compile(String... sources) throws IOException {
    Map<String, String> all = new HashMap<>();
    for (String source : sources) {
      String name = source.replaceFirst("(?s).*?(?:class|interface) (\\w+).*", "$1");
      all.put(name, IMPORTS + source);
    }
    return Acme.compile(folder.resolve("app"), all, "shop/", List.of(sdk));
  }

  private static Class<?> load(Path... classpath) {
    List<Class<? extends HostPlugin<?>>> classes =
        new PluginLoader(List.of(classpath), CompilationCache.none(), Acme.MAPPING)
            .load(List.of("shop.Pay"));
    return classes.get(0);
  }

  private static List<Problem> problemsOf(Path... classpath) {
    try {
      load(classpath);
      return List.of();
    } catch (BridgeConfigurationException e) {
      return e.problems();
    }
  }

  @Test
  void I2_annotationsGenericsAndNestedTypesAreMapped() throws Exception {
    Path classes =
        compile(
            """
            @JsPlugin(secondary = true) public class Pay extends Base<RequestEvent> {
              public java.util.Map<String, ? extends RequestEvent> open;
              public RequestEvent[][] all;
              public static Object data() {
                MiniConfigData.CustomJsApiConfig config = new MiniConfigData.CustomJsApiConfig();
                config.jsApiConfigPath = "a.json";
                return new MiniConfigData.Builder().customJsApiConfig(config).build();
              }
              @JsEvent({"pay", "buy"}) public void pay(final RequestEvent req) { taken(req); }
              @Override protected void taken(RequestEvent req) { super.taken(req); }
            }
            """,
            """
            abstract class Base<E extends RequestEvent> extends BaseJsPlugin {
              protected void taken(E event) { }
            }
            """);

    Class<?> plugin = load(classes);

    assertThat(plugin.getSuperclass().getSuperclass()).isEqualTo(BaseJsPlugin.class);
    assertThat(plugin.getMethod("pay", RequestEvent.class).getAnnotation(JsEvent.class).value())
        .containsExactly("pay", "buy");
    assertThat(plugin.getField("open").getGenericType())
        .hasToString(
            "java.util.Map<java.lang.String, ? extends " + RequestEvent.class.getName() + ">");
    assertThat(plugin.getField("all").getType()).isEqualTo(RequestEvent[][].class);
    assertThat(plugin.getMethod("data").invoke(null))
        .hasFieldOrProperty("customJsApiConfig")
        .isInstanceOf(dev.footbridge.api.MiniConfigData.class);
    assertThat(plugin.getProtectionDomain().getCodeSource().getLocation().getPath())
        .isEqualTo(classes.toUri().getPath());
  }

  @Test
  void I2_membersWithOtherTypesThanTheVendorsAreAdapted() throws Exception {
    Path classes =
        compile(
            """
            @JsPlugin(secondary = true) public class Pay extends BaseJsPlugin {
              private String secret = "s";
              private String own(RequestEvent req) { return secret + req.event; }
              @JsEvent("pay") public void pay(RequestEvent req) throws Exception {
                CharSequence params = req.jsonParams;
                String id = mMiniAppContext.getMiniAppInfo().appId + mMiniAppInfo.appId;
                req.ok(new JSONObject().put("key", id + params.length() + own(req)));
                java.util.function.Consumer<JSONObject> again = req::ok;
                again.accept(new JSONObject());
                req.fail("twice");
                req.ok();
              }
              @JsEvent("find") public String find(RequestEvent req) {
                return req.okSync(new JSONObject());
              }
            }
            """);
    // The engine runs it, so that the JVM verifies and links each use.
    assertThat(Calls.of(load(classes), "pay")).contains("\"key\":\"wx-1wx-118spay\"");
    assertThat(Calls.of(load(classes), "find")).contains("errMsg");
  }

  @Test
  void I2_aSingleValueOfAnAnnotationIsPutIntoAnArrayWhereOursHasOne() throws Exception {
    Path old =
        Acme.compile(
            folder.resolve("old"),
            Map.of(
                "JsEvent",
                """
                package com.acme.old;
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface JsEvent { String value(); boolean later() default false; }
                """),
            "com/acme/old/",
            List.of());
    Path classes =
        Acme.compile(
            folder.resolve("app"),
            Map.of(
                "Pay",
                """
                package shop;
                public class Pay extends com.acme.sdk.core.BaseJsPlugin {
                  @com.acme.old.JsEvent(value = "pay", later = true)
                  public void pay(com.acme.sdk.core.RequestEvent req) {}
                }
                """),
            "shop/",
            List.of(sdk, old));
    ImportMapping mapping =
        ImportMapping.parse(
            "old.json",
            """
            {"types": {
              "com.acme.old.JsEvent": "dev.footbridge.api.JsEvent",
              "com.acme.sdk.core.BaseJsPlugin": "dev.footbridge.api.BaseJsPlugin",
              "com.acme.sdk.core.RequestEvent": "dev.footbridge.api.RequestEvent"
            }}
            """);
    Class<?> plugin =
        new PluginLoader(List.of(classes), CompilationCache.none(), mapping)
            .load(List.of("shop.Pay"))
            .get(0);
    assertThat(plugin.getMethod("pay", RequestEvent.class).getAnnotation(JsEvent.class).value())
        .containsExactly("pay");
  }

  @Test
  void I2_lambdasAreMapped() throws Exception {
    Path classes =
        compile(
            """
            public class Pay extends BaseJsPlugin {
              interface Taker { String take(RequestEvent event, IMiniAppContext context); }
              public static Object taker() {
                Taker first = (event, context) -> event.event + context.getMiniAppInfo().appId;
                java.util.function.Function<RequestEvent, Taker> make = event -> first;
                java.util.function.Supplier<MiniConfigData.Builder> builder = MiniConfigData.Builder::new;
                return builder.get();
              }
            }
            """);
    assertThat(load(classes).getMethod("taker").invoke(null))
        .isInstanceOf(dev.footbridge.api.MiniConfigData.Builder.class);
  }

  @Test
  void I2_kotlinsMetadataIsMapped() throws Exception {
    Path classes = compile("public class Pay extends BaseJsPlugin {}");
    Path file = classes.resolve("shop/Pay.class");
    ClassWriter writer = new ClassWriter(0);
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    reader.accept(writer, 0);
    AnnotationVisitor metadata = writer.visitAnnotation("Lkotlin/Metadata;", true);
    metadata.visit("k", 1);
    AnnotationVisitor structure = metadata.visitArray("d1");
    structure.visit(null, "\u0000\u0012Lcom/acme/sdk/core/RequestEvent;");
    structure.visitEnd();
    AnnotationVisitor names = metadata.visitArray("d2");
    for (String name :
        List.of(
            "Lshop/Pay;",
            "Lcom/acme/sdk/core/BaseJsPlugin;",
            "pay",
            "(Lcom/acme/sdk/core/RequestEvent;Lcom/acme/sdk/bean/MiniConfigData$Builder;)V",
            "com.acme.sdk.core.RequestEvent")) {
      names.visit(null, name);
    }
    names.visitEnd();
    metadata.visitEnd();
    writer.visitEnd();
    Files.write(file, writer.toByteArray());

    ClassRemapping remapping = new ClassRemapping(Acme.MAPPING, List.of());
    remapping.remap(classes, folder.resolve("mapped"));

    Map<String, List<String>> strings =
        metadataOf(Files.readAllBytes(folder.resolve("mapped/shop/Pay.class")));
    assertThat(strings.get("d1")).containsExactly("\u0000\u0012Lcom/acme/sdk/core/RequestEvent;");
    assertThat(strings.get("d2"))
        .containsExactly(
            "Lshop/Pay;",
            "Ldev/footbridge/api/BaseJsPlugin;",
            "pay",
            "(Ldev/footbridge/api/RequestEvent;Ldev/footbridge/api/MiniConfigData$Builder;)V",
            "com.acme.sdk.core.RequestEvent");
  }

  private static Map<String, List<String>> metadataOf(byte[] file) {
    Map<String, List<String>> strings = new HashMap<>();
    new ClassReader(file)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                return descriptor.equals("Lkotlin/Metadata;") ? reading("") : null;
              }

              private AnnotationVisitor reading(String array) {
                return new AnnotationVisitor(Opcodes.ASM9) {
                  @Override
                  public void visit(String name, Object value) {
                    strings
                        .computeIfAbsent(array, any -> new java.util.ArrayList<>())
                        .add(String.valueOf(value));
                  }

                  @Override
                  public AnnotationVisitor visitArray(String name) {
                    return reading(name);
                  }
                };
              }
            },
            0);
    return strings;
  }

  @Test
  void I2_theVendorsLibraryOnTheClassPathIsNotUsed() throws Exception {
    Path classes =
        compile(
            """
            public class Pay extends BaseJsPlugin {
              public static void log() { com.acme.sdk.log.QMLog.d("its own class"); }
            }
            """);
    Class<?> plugin = load(sdk, classes);
    assertThat(plugin.getSuperclass()).isEqualTo(BaseJsPlugin.class);
    assertThat(plugin.getMethod("log").invoke(null)).isNull(); // a type that is not mapped works
  }

  @Test
  void I2_typesOutsideOfTheGivenPackagesAreMapped() throws Exception {
    Path classes = compile("public class Pay extends BaseJsPlugin {}");
    ImportMapping other =
        ImportMapping.parse(
            "acme.json",
            """
            {"packages": ["com.acme.push"], "types": {
              "com.acme.sdk.core.BaseJsPlugin": "dev.footbridge.api.BaseJsPlugin"}}
            """);
    assertThat(
            new PluginLoader(List.of(classes), CompilationCache.none(), other)
                .load(List.of("shop.Pay"))
                .get(0)
                .getSuperclass())
        .isEqualTo(BaseJsPlugin.class);
  }

  @Test
  void I3_typesThatAreNotHereAreNamedWithTheAuthorsLine() throws Exception {
    Path classes =
        compile(
            """
            @Keep(com.acme.sdk.log.QMLog.class)
            public class Pay extends BaseJsPlugin {
              @Keep(com.acme.sdk.log.QMLog.class) public int ignored;
              public void pay(RequestEvent req) {
                req.ok();
                com.acme.sdk.log.QMLog.d("a");
              }
            }
            """);
    assertThat(problemsOf(classes))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.IMPORT_MISSING);
              assertThat(problem.text())
                  .startsWith(
                      "shop/Pay.java:11: the import mapping 'acme.json' has no type"
                          + " com.acme.sdk.log.QMLog; there are BaseJsPlugin, ")
                  .endsWith("\n    for method Pay.pay");
            });
  }

  @Test
  void I3_membersThatAreNotHereAreNamedWithTheAuthorsLine() throws Exception {
    Path classes =
        compile(
            """
            public class Pay extends BaseJsPlugin {
              public void pay(RequestEvent req) {
                int type = mMiniAppInfo.iconType;
                req.fail(new JSONObject());
                String result = req.ok();
              }
            }
            """);
    assertThat(problemsOf(classes))
        .extracting(problem -> problem.text().replaceFirst("\n.*", ""))
        .containsExactly(
            "shop/Pay.java:8: com.acme.sdk.core.MiniAppInfo has no field iconType here; there are"
                + " appId, name, of, version, withName, withVersion",
            "shop/Pay.java:9: com.acme.sdk.core.RequestEvent has no method fail(JSONObject) here;"
                + " there is fail(), fail(Object, String), fail(String)",
            "shop/Pay.java:10: com.acme.sdk.core.RequestEvent has no method ok() that returns"
                + " java.lang.String here; there is ok(), ok(Object)");
  }

  @Test
  void anAarsClassesAreLoadedAndMapped() throws Exception {
    Path classes = compile("@JsPlugin public class Pay extends BaseJsPlugin {}");
    Path jar =
        Jars.write(
            folder.resolve("classes.jar"),
            Map.of("shop/Pay.class", Files.readAllBytes(classes.resolve("shop/Pay.class"))));
    Path aar =
        Jars.write(
            folder.resolve("lib/shop.aar"),
            Map.of(
                "AndroidManifest.xml",
                "<manifest/>".getBytes(StandardCharsets.UTF_8),
                "classes.jar",
                Files.readAllBytes(jar)));

    assertThat(load(aar).getSuperclass()).isEqualTo(BaseJsPlugin.class);
    assertThat(load(folder.resolve("lib/*")).getSuperclass()).isEqualTo(BaseJsPlugin.class);
  }

  @Test
  void anAarWithoutClassesIsRefused() throws Exception {
    Path empty = Jars.write(folder.resolve("lib/res.aar"), Map.of("R.txt", new byte[0]));
    Path broken = Files.writeString(folder.resolve("lib/broken.aar"), "<html>");
    assertThat(problemsOf(empty, broken))
        .extracting(Problem::text)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        empty
                            + ": the AAR contains no classes.jar, so no plugin is in it; name the AAR"
                            + " of the module that has the plugin's code"),
            second ->
                assertThat(second)
                    .startsWith(broken + ": this file on the class path is not an AAR, or is"));
  }

  @Test
  void damagedClassesAreLeftToJava() throws Exception {
    Path classes = compile("public class Pay extends BaseJsPlugin {}");
    Path file = classes.resolve("shop/Pay.class");
    byte[] newer = Files.readAllBytes(file);
    newer[7] = (byte) (44 + 99);
    Files.write(file, newer);
    assertThat(problemsOf(classes))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("was compiled for Java 99");
    byte[] half = java.util.Arrays.copyOf(newer, newer.length / 2);
    half[7] = 61;
    Files.write(file, half);
    assertThat(problemsOf(classes))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("damaged");
  }

  @Test
  void aDamagedEntryOfAJarIsTold() throws Exception {
    Path classes =
        compile(
            "public class Pay extends BaseJsPlugin { String s() { return \"%s\"; } }"
                .formatted("many words, ".repeat(99)));
    Path jar =
        Jars.write(
            folder.resolve("lib/pay.jar"),
            Map.of("shop/Pay.class", Files.readAllBytes(classes.resolve("shop/Pay.class"))));
    byte[] bytes = Files.readAllBytes(jar);
    java.util.Arrays.fill(bytes, 50, 80, (byte) 0xff);
    Files.write(jar, bytes);

    assertThat(problemsOf(jar))
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .startsWith("the plugin shop.Pay cannot be loaded: a class file is damaged: reading jar:")
        .endsWith("; build it again");
  }

  @Test
  void I2_whatAMethodReturnsHereIsDroppedWhereTheVendorsReturnsNothing() throws Exception {
    Path own =
        Acme.compile(
            folder.resolve("own"),
            Map.of(
                "Logs",
                "package shop; public class Logs { public static long d(String s) { return 1; } }"),
            "shop/",
            List.of());
    ImportMapping more =
        ImportMapping.parse(
            "more.json", "{\"types\": {\"com.acme.sdk.log.QMLog\": \"shop.Logs\"}}");
    Path classes =
        compile(
            """
            public class Pay {
              public static int log() { com.acme.sdk.log.QMLog.d("a"); return 7; }
            }
            """);
    assertThat(
            new PluginLoader(List.of(classes, own), CompilationCache.none(), more)
                .load(List.of("shop.Pay"))
                .get(0)
                .getMethod("log")
                .invoke(null))
        .isEqualTo(7);
  }

  @Test
  void I2_aJarThatWasBuiltAgainIsReadAgain() throws Exception {
    for (int price = 1; price <= 2; price++) {
      Path classes =
          compile(
              "public class Pay extends BaseJsPlugin { public static int price() { return "
                  + price
                  + "; } }");
      Path jar =
          Jars.write(
              folder.resolve("lib/pay.jar"),
              new java.util.TreeMap<>(
                  Map.of(
                      "a.txt",
                      new byte[price * 9999], // so that the class is in another place
                      "shop/Pay.class",
                      Files.readAllBytes(classes.resolve("shop/Pay.class")))));
      assertThat(load(jar).getMethod("price").invoke(null)).isEqualTo(price);
    }
  }

  @Test
  void I2_aDamagedOrNewerLibraryDoesNotKeepThePluginFromBeingMapped() throws Exception {
    Path classes =
        compile(
            "public class Pay extends BaseJsPlugin { void pay() { Newer.run(); Damaged.run(); } }",
            "class Newer { static void run() {} }",
            "class Damaged { static void run() {} }");
    byte[] newer = Files.readAllBytes(classes.resolve("shop/Newer.class"));
    newer[7] = (byte) (44 + 99);
    Files.write(classes.resolve("shop/Newer.class"), newer);
    byte[] whole = Files.readAllBytes(classes.resolve("shop/Damaged.class"));
    Files.write(
        classes.resolve("shop/Damaged.class"), java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThat(load(classes).getSuperclass()).isEqualTo(BaseJsPlugin.class);
  }

  @Test
  void I3_annotationsThatAreNotHereAreIgnoredWhereverTheyStand() throws Exception {
    Path classes =
        compile(
            """
            @Mark public class Pay<@Mark T extends @Mark Object> extends @Mark BaseJsPlugin {
              @Mark String name = "pay";
              record Order(@Mark String id) {}
              @Mark String pay(@Mark String by, java.util.List<@Mark String> all) throws @Mark Error {
                @Mark String local = (@Mark String) new @Mark String(by);
                try { return local; } catch (@Mark RuntimeException e) { return ""; }
              }
            }
            """);
    assertThat(problemsOf(classes)).isEmpty();
  }
}
