package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins whose libraries are found only through their own class loader. */
class PluginClasspathRunTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void librariesFindServicesAndResourcesOfThePlugin(String runtime) throws Exception {
    Command command = new Command(folder);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String coins =
        command.write(
            "Coins.java",
            """
            package till;
            public class Coins implements java.util.function.Supplier<String> {
              public String get() { return "coins"; }
            }
            """);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), coins))
        .isZero();
    command.write("classes/META-INF/services/java.util.function.Supplier", "till.Coins\n");
    command.write("classes/till/prices.txt", "3\n");
    String plugin =
        command.writePlugin(
            "Pay",
            """
              private String start;

              @Override
              protected void onCreate() { start = found(); }

              @JsEvent("pay")
              public void pay(RequestEvent req) { req.ok(Map.of("start", start, "now", found())); }

              @JsEvent("paySync")
              public Object paySync(RequestEvent req) { return Map.of("now", found()); }

              private static String found() {
                ClassLoader context = Thread.currentThread().getContextClassLoader();
                try {
                  String type = Class.forName("till.Coins", true, context).getSimpleName();
                  boolean prices = context.getResource("till/prices.txt") != null;
                  for (java.util.function.Supplier<?> each :
                      ServiceLoader.load(java.util.function.Supplier.class)) {
                    return type + " " + prices + " " + each.get();
                  }
                  return "no service";
                } catch (ClassNotFoundException e) {
                  return "no class";
                }
              }
            """);
    String program =
        command.write(
            "app.js",
            """
            console.log(wx.invokeNativePlugin({ api_name: 'paySync', sync: true }).now);
            wx.invokeNativePlugin({ api_name: 'pay', success: (res) => console.log(res.start + ', ' + res.now) });
            """);

    Result result =
        command.run(
            "run",
            program,
            "--plugin",
            plugin,
            "--classpath",
            classes.toString(),
            "--runtime",
            runtime);

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("     Coins true coins\n", "     Coins true coins, Coins true coins\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void anExceptionThatCannotBePrintedKeepsItsStack() {
    Command command = new Command(folder);
    String plugin =
        command.writePlugin(
            "Pay",
            """
              static class Odd extends RuntimeException {
                @Override public String toString() { throw new IllegalStateException("odd"); }
              }
              @JsEvent("pay") public void pay(RequestEvent req) { throw new Odd(); }
            """);
    String program =
        command.write("app.js", "wx.invokeNativePlugin({ api_name: 'pay', fail() {} });");

    Result result = command.run("run", program, "--plugin", plugin);

    assertThat(result.out())
        .contains("Pay$Odd (its message cannot be read: java.lang.IllegalStateException)")
        .contains("at Pay.pay(Pay.java:9)");
  }
}
