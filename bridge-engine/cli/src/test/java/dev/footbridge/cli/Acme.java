package dev.footbridge.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** A vendor's library, the mapping of its names, and a plugin that is written with them. */
final class Acme {
  static final String PLUGIN =
      """
      package shop;
      import com.acme.sdk.*;
      import org.json.JSONObject;

      @JsPlugin(secondary = true)
      public class Pay extends BaseJsPlugin {
        @JsEvent("pay")
        public void pay(RequestEvent req) {
          JSONObject data = new JSONObject();
          data.put("app", mMiniAppInfo.appId);
          req.ok(data);
        }

        public void never() {
          throw new IllegalStateException();
        }
      }
      """;

  static final String PROGRAM =
      "wx.invokeNativePlugin({ api_name: 'pay', success: (res) => console.log('paid by ' + res.app) });";

  private final Command command;
  private final Path folder;

  /** Writes the mapping {@code acme.json}, {@code app.js} and {@code Pay.java}. */
  Acme(Command command, Path folder) {
    this.command = command;
    this.folder = folder;
    command.write(
        "acme.json",
        """
        {"types": {
          "com.acme.sdk.BaseJsPlugin": "dev.footbridge.api.BaseJsPlugin",
          "com.acme.sdk.JsEvent": "dev.footbridge.api.JsEvent",
          "com.acme.sdk.JsPlugin": "dev.footbridge.api.JsPlugin",
          "com.acme.sdk.MiniAppInfo": "dev.footbridge.api.MiniAppInfo",
          "com.acme.sdk.RequestEvent": "dev.footbridge.api.RequestEvent"
        }}
        """);
    command.write("app.js", PROGRAM);
    command.write("Pay.java", PLUGIN);
  }

  String path(String name) {
    return folder.resolve(name).toString();
  }

  /**
   * Compiles the plugin against the vendor's library; returns the folder of the plugin's classes.
   */
  String compilePlugin() {
    List<String> library = new ArrayList<>();
    library.add(
        type(
            "JsEvent",
            "@Retention(RetentionPolicy.RUNTIME) public @interface",
            "String[] value();"));
    library.add(
        type(
            "JsPlugin",
            "@Retention(RetentionPolicy.RUNTIME) public @interface",
            "boolean secondary() default false;"));
    library.add(type("MiniAppInfo", "public class", "public String appId;"));
    library.add(type("BaseJsPlugin", "public class", "protected MiniAppInfo mMiniAppInfo;"));
    library.add(
        type("RequestEvent", "public class", "public void ok(org.json.JSONObject data) {}"));
    javac(folder.resolve("sdk"), library, "");
    javac(folder.resolve("classes"), List.of(path("Pay.java")), path("sdk") + File.pathSeparator);
    return path("classes");
  }

  private String type(String name, String kind, String members) {
    return command.write(
        "library/" + name + ".java",
        "package com.acme.sdk; import java.lang.annotation.*; "
            + kind
            + " "
            + name
            + " { "
            + members
            + " }");
  }

  private static void javac(Path out, List<String> sources, String classpath) {
    List<String> arguments = new ArrayList<>(List.of("-g", "-d", out.toString(), "-cp"));
    arguments.add(classpath + System.getProperty("java.class.path"));
    arguments.addAll(sources);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new AssertionError("the sources of the test do not compile");
    }
  }
}
