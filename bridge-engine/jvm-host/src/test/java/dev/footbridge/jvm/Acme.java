package dev.footbridge.jvm;

import dev.footbridge.jvm.imports.ImportMapping;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A vendor whose library has the documented names, with types of its own; and its mapping. */
final class Acme {
  static final ImportMapping MAPPING =
      ImportMapping.parse(
          "acme.json",
          """
          {"packages": ["com.acme.sdk"], "types": {
            "com.acme.sdk.annotation.JsEvent": "dev.footbridge.api.JsEvent",
            "com.acme.sdk.annotation.JsPlugin": "dev.footbridge.api.JsPlugin",
            "com.acme.sdk.core.IMiniAppContext": "dev.footbridge.api.MiniAppContext",
            "com.acme.sdk.core.MiniAppInfo": "dev.footbridge.api.MiniAppInfo",
            "com.acme.sdk.core.RequestEvent": "dev.footbridge.api.RequestEvent",
            "com.acme.sdk.core.BaseJsPlugin": "dev.footbridge.api.BaseJsPlugin",
            "com.acme.sdk.bean.MiniConfigData": "dev.footbridge.api.MiniConfigData"
          }}
          """);

  /** The library: members of the documented names, but with other types, and more of them. */
  private static final Map<String, String> LIBRARY =
      Map.of(
          "annotation/JsEvent",
          """
          package com.acme.sdk.annotation;
          @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
          public @interface JsEvent { String[] value(); }
          """,
          "annotation/JsPlugin",
          """
          package com.acme.sdk.annotation;
          @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
          public @interface JsPlugin { boolean secondary() default false; }
          """,
          "annotation/Keep",
          "package com.acme.sdk.annotation; public @interface Keep { Class<?> value(); }",
          "annotation/Mark",
          """
          package com.acme.sdk.annotation;
          import java.lang.annotation.*;
          @Target({ElementType.TYPE, ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
          @Retention(RetentionPolicy.RUNTIME)
          public @interface Mark {}
          """,
          "core/IMiniAppContext",
          "package com.acme.sdk.core; public interface IMiniAppContext { MiniAppInfo getMiniAppInfo(); }",
          "core/MiniAppInfo",
          "package com.acme.sdk.core; public class MiniAppInfo { public String appId; public int iconType; }",
          "core/RequestEvent",
          """
          package com.acme.sdk.core;
          public class RequestEvent {
            public String event;
            public CharSequence jsonParams;
            public String ok() { throw new Error("the vendor's own"); }
            public String ok(org.json.JSONObject data) { throw new Error("the vendor's own"); }
            public long fail(String why) { throw new Error("the vendor's own"); }
            public String okSync(org.json.JSONObject data) { throw new Error("the vendor's own"); }
            public void fail(org.json.JSONObject data) { throw new Error("the vendor's own"); }
          }
          """,
          "core/BaseJsPlugin",
          """
          package com.acme.sdk.core;
          public abstract class BaseJsPlugin {
            protected IMiniAppContext mMiniAppContext;
            protected MiniAppInfo mMiniAppInfo;
            protected boolean mIsDestroyed;
          }
          """,
          "bean/MiniConfigData",
          """
          package com.acme.sdk.bean;
          public class MiniConfigData {
            public static class CustomJsApiConfig { public String jsApiConfigPath; }
            public static class Builder {
              public Builder customJsApiConfig(CustomJsApiConfig config) { return this; }
              public MiniConfigData build() { return null; }
            }
          }
          """,
          "log/QMLog",
          "package com.acme.sdk.log; public class QMLog { public static void d(String s) {} }");

  private Acme() {}

  /** Writes the vendor's library as compiled classes; returns their folder. */
  static Path library(Path folder) throws IOException {
    return compile(folder.resolve("sdk"), LIBRARY, "com/acme/sdk/", List.of());
  }

  /**
   * Compiles sources by the names of their classes, with real javac; returns the classes' folder.
   */
  static Path compile(Path folder, Map<String, String> sources, String prefix, List<Path> classpath)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-g", "-d", folder + "/classes", "-cp"));
    arguments.add(
        String.join(
            File.pathSeparator,
            Stream.concat(
                    classpath.stream().map(Path::toString),
                    Stream.of(System.getProperty("java.class.path")))
                .toList()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("java/" + prefix + source.getKey() + ".java");
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new AssertionError("the sources of the test do not compile");
    }
    return folder.resolve("classes");
  }
}
