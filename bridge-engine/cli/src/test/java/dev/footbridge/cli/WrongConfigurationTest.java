package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings, configuration or plugins are wrong: exit status 2 before the program runs. */
class WrongConfigurationTest {
  @TempDir Path folder;
  Command command;

  @BeforeEach
  void writeProgram() {
    command = new Command(folder);
    command.write("app.js", "console.log('ran');");
  }

  void refuses(String message, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "run";
    args[1] = folder.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    Result result = command.run(args);
    assertThat(result.err()).isEqualTo(message);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void settingsThatAreNotJson() {
    command.write("footbridge.json", "{\n  \"plugins\": [}\n");
    refuses(
        """
        footbridge: footbridge.json:2:15: not JSON: Unexpected close marker '}': expected ']'
        """);
  }

  @Test
  void settingsWithAnUnknownKey() {
    command.write("footbridge.json", "{\n  \"plugin\": [\"A.java\"],\n  \"colour\": true\n}\n");
    refuses(
        """
        footbridge: footbridge.json:2:3: $.plugin: unknown key "plugin"; did you mean 'plugins'?
        footbridge: footbridge.json:3:3: $.colour: unknown key "colour"; known keys: appId, classpath, \
        config, imports, lang, mocks, plugins, runtime, startTime, timeout, timezone
        """);
  }

  @Test
  void settingsOfTheWrongType() {
    command.write(
        "footbridge.json",
        "{\n  \"plugins\": \"A.java\",\n  \"timeout\": \"30\",\n  \"appId\": 7}");
    refuses(
        """
        footbridge: footbridge.json:2:14: $.plugins: expected an array, each item a class name or the \
        path of a .java or .kt file, but found the string "A.java"
        footbridge: footbridge.json:3:14: $.timeout: expected a duration such as 300ms, 30s or 2m, \
        but found '30'
        footbridge: footbridge.json:4:12: $.appId: expected the program's identifier, but found 7
        """);
  }

  @Test
  void configThatIsMissing() {
    command.write("footbridge.json", "{\"config\": \"custom.json\"}");
    command.write("custom-config.json", "{\"extApi\": []}");
    refuses("footbridge: custom.json: no such file\n");
  }

  @Test
  void configThatIsNotJson() {
    String config = command.write("config.json", "{\"extApi\": [\n  {name: 1}\n]}");
    Result result = command.run("run", folder.toString(), "--config", config);
    assertThat(result.err()).startsWith("footbridge: config.json:2:4: not JSON: ");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void configWhoseSyncIsText() {
    String config =
        command.write(
            "config.json", "{\"extApi\": [\n  {\"name\": \"pay\", \"sync\": \"yes\"}\n]}");
    refuses(
        """
        footbridge: config.json:2:27: $.extApi[0].sync: expected true or false, but found the \
        string "yes"
        """,
        "--config",
        config);
  }

  @Test
  void problemsHaveTheirFieldsInJson() {
    String config =
        command.write(
            "config.json", "{\"extApi\": [\n  {\"name\": \"pay\", \"sync\": \"yes\"}\n]}");
    for (String name : List.of("run", "test")) {
      command.write("a.test.js", "");
      Result result = command.run(name, folder.toString(), "--config", config, "--format", "json");
      assertThat(result.out())
          .isEqualTo(
              """
              {"type":"error","kind":"configuration","message":"config.json:2:27: $.extApi[0].sync: \
              expected true or false, but found the string \\"yes\\"","stack":"","problem":\
              {"severity":"error","code":"unexpected-value","file":"config.json","line":2,"column":27,\
              "path":"$.extApi[0].sync","message":"expected true or false, but found the string \\"yes\\""}}
              {"type":"end","exit":2}
              """);
      assertThat(result.err()).startsWith("footbridge: config.json:2:27: ");
      assertThat(result.status()).isEqualTo(2);
    }
  }

  @Test
  void pluginWithoutAnnotation() {
    String plugin =
        command.write("Pay.java", "public class Pay extends dev.footbridge.api.BaseJsPlugin {}");
    refuses(
        """
        footbridge: a plugin must carry @JsPlugin; add @JsPlugin(secondary = true) for a custom API
            for class Pay
        """,
        "--plugin",
        plugin);
  }

  @Test
  void handlerWithTwoParameters() {
    String plugin =
        command.writePlugin("Pay", "@JsEvent(\"pay\") public void pay(RequestEvent r, int n) {}\n");
    refuses(
        """
        footbridge: @JsEvent method must take one RequestEvent, but takes (RequestEvent, int)
            for method Pay.pay
        """,
        "--plugin",
        plugin);
  }

  @Test
  void eventHandledTwice() {
    String plugin =
        command.writePlugin(
            "Pay",
            """
            @JsEvent("pay") public void first(RequestEvent req) {}
            @JsEvent("pay") public void second(RequestEvent req) {}
            """);
    refuses(
        """
        footbridge: @JsEvent "pay" is already handled by Pay.first; use another name
            for method Pay.second
        """,
        "--plugin",
        plugin);
  }

  @Test
  void pluginThatDoesNotCompile() {
    String plugin =
        command.writePlugin(
            "Pay", "@JsEvent(\"pay\") public void pay(RequestEvent r) { r.okay(); }\n");
    refuses(
        """
        footbridge: Pay.java:6:52: cannot find symbol
            @JsEvent("pay") public void pay(RequestEvent r) { r.okay(); }
                                                               ^
              symbol:   method okay()
              location: variable r of type dev.footbridge.api.RequestEvent
        """,
        "--plugin",
        plugin);
  }

  @Test
  void pluginThatDoesNotStart() {
    String plugin =
        command.writePlugin(
            "Pay",
            """
            @Override protected void onCreate() { throw new IllegalStateException("no till"); }
            @JsEvent("pay") public void pay(RequestEvent req) {}
            """);
    refuses(
        """
        footbridge: a plugin cannot be started
            java.lang.IllegalStateException: no till
                at Pay.onCreate(Pay.java:6)
        """,
        "--plugin",
        plugin);
  }

  @Test
  void pluginFileWhoseClassHasAnotherName() {
    String plugin = command.write("Pay.java", "class Till {}");
    refuses(
        "footbridge: Pay.java: the file declares no class Pay; give the plugin's class the name of its file\n",
        "--plugin",
        plugin);
  }

  @Test
  void pluginWhoseStartThrowsAnError() {
    String plugin =
        command.writePlugin(
            "Pay",
            """
            @Override protected void onCreate() { throw new AssertionError("no till"); }
            @JsEvent("pay") public void pay(RequestEvent req) {}
            """);
    refuses(
        """
        footbridge: a plugin cannot be started
            java.lang.AssertionError: no till
                at Pay.onCreate(Pay.java:6)
        """,
        "--plugin",
        plugin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Override protected void onCreate() { hang(); }|Pay.onCreate",
        "public Pay() { hang(); }|the constructor of Pay",
        "static { hang(); }|the static initializer of Pay",
      })
  void pluginWhoseStartDoesNotReturn(String start, String method) {
    String plugin =
        command.writePlugin(
            "Pay",
            """
            @JsEvent("pay") public void pay(RequestEvent req) {}
            static void hang() {
              while (true) {
                try {
                  new java.util.concurrent.CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  java.util.concurrent.locks.LockSupport.park();
                }
              }
            }
            """
                + start);
    String app = command.write("app.js", "");

    Result run = command.run("run", app, "--plugin", plugin, "--timeout", "300ms");

    assertThat(run.err())
        .startsWith(
            "footbridge: a plugin cannot be started\n    "
                + method
                + " did not return within 300ms (--timeout)\n        at Pay.hang(Pay.java:");
    assertThat(run.status()).isEqualTo(2);

    command.write("a.test.js", "it('runs', () => {});");
    Result test = command.run("test", folder.toString(), "--plugin", plugin, "--timeout", "300ms");

    assertThat(test.out())
        .contains(method + " did not return within 300ms (--timeout)\n", "at Pay.hang(Pay.java:");
    assertThat(test.status()).isEqualTo(1);
  }

  @Test
  void pluginWhoseStartThrowsAnUndeclaredException() {
    String plugin =
        command.writePlugin(
            "Pay",
            """
            @Override protected void onCreate() { Pay.<RuntimeException>sneak(); }
            @SuppressWarnings("unchecked") static <E extends Exception> void sneak() throws E {
              throw (E) new java.io.IOException("no till");
            }
            @JsEvent("pay") public void pay(RequestEvent req) {}
            """);
    refuses(
        """
        footbridge: a plugin cannot be started
            java.io.IOException: no till
                at Pay.sneak(Pay.java:8)
                at Pay.onCreate(Pay.java:6)
        """,
        "--plugin",
        plugin);
  }

  @Test
  void twoPluginsOfOneName() {
    String plugin =
        "import dev.footbridge.api.*; @JsPlugin(secondary = true) public class Pay extends BaseJsPlugin"
            + " { @JsEvent(\"pay\") public void pay(RequestEvent req) {} }";
    refuses(
        """
        footbridge: @JsEvent "pay" is already handled by shop.Pay.pay, here by till.Pay; use another \
        name, or register the later plugin as a replacement
            for method Pay.pay
        """,
        "--plugin",
        command.write("shop/Pay.java", "package shop; " + plugin),
        "--plugin",
        command.write("till/Pay.java", "package till; " + plugin));
  }

  @Test
  void overloadsOfAHandler() {
    String plugin =
        command.writePlugin(
            "Pay",
            """
            @JsEvent("pay") public void pay(RequestEvent req) {}
            @JsEvent("pay") public void pay(RequestEvent req, int amount) {}
            """);
    refuses(
        """
        footbridge: @JsEvent method must take one RequestEvent, but takes (RequestEvent, int)
            for method Pay.pay
        """,
        "--plugin",
        plugin);
  }

  @Test
  void pluginRegisteredTwice() {
    String plugin =
        command.writePlugin(
            "Pay",
            """
            @JsEvent("pay") public void pay(RequestEvent req) {}
            @JsEvent("refund") public void refund(RequestEvent req) {}
            """);
    refuses(
        """
        footbridge: the plugin Pay.java is registered twice; register it once
        """,
        "--plugin",
        plugin,
        "--plugin",
        plugin);
  }

  @Test
  void pluginFileThatIsMissing() {
    command.writePlugin("Pay", "");
    refuses(
        "footbridge: Pai.java: no such file; did you mean 'Pay.java'?\n",
        "--plugin",
        folder.resolve("Pai.java").toString());
  }

  @Test
  void pluginClassThatIsNotOnTheClassPath() {
    refuses(
        """
        footbridge: no class com.example.Pay on the class path; add the folder or jar that holds it \
        (none was given), or name its source file
        """,
        "--plugin",
        "com.example.Pay");
  }

  @Test
  void classPathThatIsMissing() {
    refuses(
        "footbridge: classes: no such folder or jar on the class path\n",
        "--classpath",
        folder.resolve("classes").toString());
  }
}
