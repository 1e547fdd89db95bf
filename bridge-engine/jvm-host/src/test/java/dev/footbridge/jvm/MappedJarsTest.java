package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule I2: what else than code is in the jars of plugins. */
class MappedJarsTest {
  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir Path folder;
  private Path sdk;
  private final Map<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void writeLibrary() throws IOException {
    sdk = Acme.library(folder);
  }

  private void compile(Map<String, String> sources) throws IOException {
    Path classes = Acme.compile(folder.resolve("app"), sources, "shop/", List.of(sdk));
    for (String name : sources.keySet()) {
      String file = "shop/" + name + ".class";
      files.put(file, Files.readAllBytes(classes.resolve(file)));
    }
  }

  private void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path jar() throws IOException {
    return Jars.write(folder.resolve("lib/pay.jar"), files);
  }

  private static Class<?> load(Path... classpath) {
    List<Class<? extends HostPlugin<?>>> classes =
        new PluginLoader(List.of(classpath), CompilationCache.none(), Acme.MAPPING)
            .load(List.of("shop.Pay"));
    return classes.get(0);
  }

  @Test
  void I2_classesOfASignedJarUseEachOtherMappedOrNot() throws Exception {
    compile(
        Map.of(
            "Pay",
            """
            package shop;
            public class Pay extends com.acme.sdk.core.BaseJsPlugin {
              public static int fee() { return Fees.FEE.length(); }
            }
            """,
            "Fees",
            "package shop; class Fees { static final String FEE = new String(\"12\"); }"));
    Path signed = folder.resolve("lib/signed.jar");
    sign(jar(), signed);
    assertThat(load(signed).getMethod("fee").invoke(null)).isEqualTo(2);
  }

  private void sign(Path jar, Path signed) throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storepass",
                new String(PASSWORD),
                "-keyalg",
                "EC",
                "-alias",
                "acme",
                "-dname",
                "CN=acme")
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD);
    KeyStore.PrivateKeyEntry key =
        (KeyStore.PrivateKeyEntry)
            store.getEntry("acme", new KeyStore.PasswordProtection(PASSWORD));
    try (ZipFile in = new ZipFile(jar.toFile());
        OutputStream out = Files.newOutputStream(signed)) {
      new JarSigner.Builder(key).build().sign(in, out);
    }
  }

  @Test
  void I2_mappedClassesHaveWhatTheManifestSaysOfTheirPackage() throws Exception {
    compile(
        Map.of(
            "Pay",
            """
            package shop;
            public class Pay extends com.acme.sdk.core.BaseJsPlugin {
              public static String version() {
                return Pay.class.getPackage().getImplementationVersion();
              }
            }
            """));
    put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: 3.1\n\n");
    assertThat(load(jar()).getMethod("version").invoke(null)).isEqualTo("3.1");
  }

  @Test
  void I2_theCodeSourceOfAClassForAJavaVersionIsTheJar() throws Exception {
    compile(
        Map.of("Pay", "package shop; public class Pay extends com.acme.sdk.core.BaseJsPlugin {}"));
    put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n\n");
    files.put("META-INF/versions/17/shop/Pay.class", files.remove("shop/Pay.class"));
    files.put("shop/Pay.class", new byte[0]);
    Path jar = jar();
    assertThat(load(jar).getProtectionDomain().getCodeSource().getLocation())
        .isEqualTo(jar.toUri().toURL());
  }

  @Test
  void I2_annotationsThatTheVendorKeepsInClassFilesOnlyAreSeen() throws Exception {
    Path retained = sdk.resolve("com/acme/sdk/annotation");
    Path old =
        Acme.compile(
            folder.resolve("old"),
            Map.of(
                "JsEvent",
                "package com.acme.sdk.annotation; public @interface JsEvent { String[] value(); }",
                "JsPlugin",
                """
                package com.acme.sdk.annotation;
                public @interface JsPlugin { boolean secondary() default false; }
                """),
            "com/acme/sdk/annotation/",
            List.of());
    for (String name : List.of("JsEvent.class", "JsPlugin.class")) {
      Files.write(
          retained.resolve(name),
          Files.readAllBytes(old.resolve("com/acme/sdk/annotation").resolve(name)));
    }
    compile(
        Map.of(
            "Pay",
            """
            package shop;
            @com.acme.sdk.annotation.JsPlugin(secondary = true)
            public class Pay extends com.acme.sdk.core.BaseJsPlugin {
              @com.acme.sdk.annotation.JsEvent("pay")
              public void pay(com.acme.sdk.core.RequestEvent req) { req.ok(); }
            }
            """));
    Class<?> plugin = load(jar());
    assertThat(plugin.getAnnotation(JsPlugin.class).secondary()).isTrue();
    assertThat(plugin.getMethods()).anyMatch(each -> each.isAnnotationPresent(JsEvent.class));
    assertThat(Calls.of(plugin, "pay")).contains("errMsg");
  }

  @Test
  void I2_servicesOfAVendorsTypeAreFoundUnderOurName() throws Exception {
    compile(
        Map.of(
            "Pay",
            """
            package shop;
            import com.acme.sdk.core.BaseJsPlugin;
            public class Pay extends BaseJsPlugin {
              public static String other() {
                return java.util.ServiceLoader.load(BaseJsPlugin.class, Pay.class.getClassLoader())
                    .findFirst().map(each -> each.getClass().getName()).orElse("none");
              }
            }
            """,
            "Other",
            "package shop; public class Other extends com.acme.sdk.core.BaseJsPlugin {}"));
    put("META-INF/services/com.acme.sdk.core.BaseJsPlugin", "shop.Other\n");
    Path jar = jar();
    assertThat(load(jar).getMethod("other").invoke(null)).isEqualTo("shop.Other");

    Path mapped = folder.resolve("lib/mapped.jar");
    new ClassRemapping(Acme.MAPPING, List.of()).remap(jar, mapped);
    try (ZipFile zip = new ZipFile(mapped.toFile());
        InputStream service =
            zip.getInputStream(zip.getEntry("META-INF/services/dev.footbridge.api.BaseJsPlugin"))) {
      assertThat(new String(service.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("shop.Other\n");
      assertThat(zip.getEntry("META-INF/services/com.acme.sdk.core.BaseJsPlugin")).isNull();
    }
  }
}
