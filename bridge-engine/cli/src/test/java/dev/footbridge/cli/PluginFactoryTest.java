package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins whose constructors take parameters, by the command. */
class PluginFactoryTest {
  private static final String PLUGINS =
      """
      import dev.footbridge.api.*;

      public final class Plugins implements PluginFactory {
        @Override
        public void register(PluginRegistry plugins) {
          plugins.plugin(Pay.class, %s);
        }
      }
      """;

  @TempDir Path folder;
  private Command command;

  @BeforeEach
  void writeProgram() {
    command = new Command(folder);
    command.writePlugin(
        "Pay",
        """
          private final String till;
          public Pay(String till) { this.till = till; }

          @JsEvent("pay")
          public void pay(RequestEvent req) { req.ok(Map.of("till", till)); }
        """);
    command.write("Plugins.java", PLUGINS.formatted("() -> new Pay(\"till 7\")"));
    command.write(
        "app.js",
        "wx.invokeNativePlugin({ api_name: 'pay' }).then((res) => console.log(res.till));");
    command.write(
        "pay.test.js",
        """
        it('pays', async () => {
          const res = await wx.invokeNativePlugin({ api_name: 'pay' });
          expect(res.till).toBe('till 7');
        });
        """);
    command.write("footbridge.json", "{\"plugins\": [\"Pay.java\", \"Plugins.java\"]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void aFactoryCreatesThePlugins(String runtime) {
    Result run = command.run("run", folder.toString(), "--runtime", runtime);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("till 7");
    assertThat(run.status()).isZero();

    Result test = command.run("test", folder.toString(), "--runtime", runtime);
    assertThat(test.err()).isEmpty();
    assertThat(test.out()).contains("1 passed");
    assertThat(test.status()).isZero();
  }

  @Test
  void withoutAFactoryTheMessageSaysHow() {
    Result run = command.run("run", folder.toString(), "--plugin", file("Pay.java"));
    assertThat(run.err())
        .contains(
            "a plugin registered as a class needs a public constructor without parameters; add one; or"
                + " create it yourself: in Java and JUnit with plugin(Pay.class, () -> new Pay(…)), for"
                + " footbridge.json, --plugin and @WithMiniProgram in a class that implements"
                + " PluginFactory, which they"
                + " name beside it");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void aSupplierThatReturnsNullOrAnotherPluginIsNamed() {
    command.write("Plugins.java", PLUGINS.formatted("() -> null"));
    assertThat(command.run("run", folder.toString()))
        .satisfies(
            run -> {
              assertThat(run.err()).contains("the supplier of the plugin Pay returned null");
              assertThat(run.status()).isEqualTo(2);
            });
    command.writePlugin("Refund", "@JsEvent(\"refund\") public void refund(RequestEvent req) {}");
    command.write(
        "Plugins.java", PLUGINS.formatted("(java.util.function.Supplier) () -> new Refund()"));
    command.write(
        "footbridge.json", "{\"plugins\": [\"Pay.java\", \"Refund.java\", \"Plugins.java\"]}");
    assertThat(command.run("run", folder.toString()).err())
        .contains("the supplier of the plugin Pay returned a Refund");
  }

  @Test
  void aFactoryThatThrowsIsReportedBeforeTheTests() {
    command.write(
        "Plugins.java",
        PLUGINS.formatted("() -> null); throw new IllegalStateException(\"no till\""));
    Result test = command.run("test", folder.toString());
    assertThat(test.err())
        .contains("the plugin factory Plugins threw\n    java.lang.IllegalStateException: no till");
    assertThat(test.status()).isEqualTo(2);
  }

  @Test
  void aClassThatIsNoPluginIsReported() {
    command.write("Pay.java", "public class Pay {}");
    Result run = command.run("run", folder.toString(), "--plugin", file("Pay.java"));
    assertThat(run.err())
        .contains("the class Pay is no plugin, which extends BaseJsPlugin, no factory");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void aProxyNeedsAHostThatTakesIt() {
    command.write(
        "Login.java",
        """
        @dev.footbridge.api.ProxyService(proxy = Runnable.class)
        public class Login implements Runnable { public void run() {} }
        """);
    Result run = command.run("run", folder.toString(), "--plugin", file("Login.java"));
    assertThat(run.err())
        .contains(
            "@ProxyService names Runnable, but this host takes no proxies; run it on the host that it"
                + " is written for\n    for class Login");
    assertThat(run.status()).isEqualTo(2);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
