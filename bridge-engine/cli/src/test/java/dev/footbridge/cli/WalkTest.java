package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.cli.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code footbridge run --walk}. */
class WalkTest {
  @TempDir Path folder;
  Command command;

  @BeforeEach
  void writeShop() {
    command = new Command(folder);
    command.write(
        "shop/app.json", "{\"pages\": [\"pages/index/index\", \"pages/cart/cart\", \"pages/me\"]}");
    command.write("shop/app.js", "App({ onLaunch() { wx.neverHeardOf; } });");
    command.write("shop/pages/index/index.js", "Page({ onLoad() { console.log('index'); } });");
    command.write(
        "shop/pages/cart/cart.js",
        """
        Page({
          onReady() {
            throw new Error('no cart\\n::error::forged');
          },
        });
        """);
    command.write(
        "shop/pages/me.js",
        """
        Page({
          onLoad() {
            wx.getLocation({ fail() {} });
            setInterval(function poll() {}, 1000);
          },
        });
        """);
  }

  Result walk(String... options) {
    List<String> args =
        new ArrayList<>(List.of("run", "--walk", folder.resolve("shop").toString()));
    args.addAll(List.of(options));
    return command.run(args.toArray(new String[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W61_printsATableOfThePages(String runtime) {
    Result result = walk("--runtime", runtime);
    assertThat(
            result.out().replaceAll("(\\.js:\\d+):\\d+", "$1").replaceAll("at .*onReady", "at f"))
        .isEqualTo(
            """
            the app            ok
                not on wx: wx.neverHeardOf (app.js:1)
            pages/index/index  ok
            pages/cart/cart    error  pages/cart/cart.js:3
                Error: no cart
                    \\u003a:error::forged
                    at f (pages/cart/cart.js:3)
            pages/me           ok
                failed: getLocation:fail needs a device, a person or a server: answer it with a mock (pages/me.js:3)
                not idle: a repeating timer of 1s is set: it calls poll
            3 pages: 2 ok, 1 failed; exit 1
            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void W61_printsAnObjectForEachPage() throws IOException {
    command.write("shop/pages/cart/cart.js", "Page({ onLoad() { boom(); } });");
    Result result = walk("--format", "json");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : result.out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines)
        .extracting(line -> line.path("type").asText() + " " + line.path("page").asText())
        .containsExactly(
            "app ", "page pages/index/index", "page pages/cart/cart", "page pages/me", "end ");
    assertThat(lines.get(0).at("/notes/0/kind").asText()).isEqualTo("absent");
    assertThat(lines.get(0).at("/notes/0/text").asText()).isEqualTo("wx.neverHeardOf");
    assertThat(lines.get(0).at("/notes/0/position").asText()).isEqualTo("app.js:1:20");
    assertThat(lines.get(2).path("status").asText()).isEqualTo("error");
    assertThat(lines.get(2).at("/errors/0/kind").asText()).isEqualTo("uncaught");
    assertThat(lines.get(2).at("/errors/0/message").asText()).contains("boom");
    assertThat(lines.get(2).at("/errors/0/stack").asText()).contains("pages/cart/cart.js:1:");
    assertThat(lines.get(3).at("/notes/1/kind").asText()).isEqualTo("busy");
    assertThat(lines.get(4).toString())
        .isEqualTo("{\"type\":\"end\",\"pages\":3,\"ok\":2,\"failed\":1,\"notRun\":0,\"exit\":1}");
  }

  @Test
  void aWalkWithoutErrorsSucceeds() {
    command.write("shop/pages/cart/cart.js", "Page({});");
    assertThat(walk().status()).isZero();
    assertThat(walk().out()).endsWith("3 pages: 3 ok, 0 failed; exit 0\n");
  }

  @Test
  void mocksAnswerAndUnusedOnesAreTold() {
    String mocks =
        command.write(
            "mocks.json",
            """
            {"mocks": [
              {"api": "getLocation", "sync": false, "ok": {"latitude": 1}},
              {"api": "login", "sync": false, "ok": {}}
            ]}
            """);
    assertThat(walk("--mock", mocks).out())
        .doesNotContain("getLocation:fail")
        .contains("no call matched this rule on 'login'");
  }

  @Test
  void pluginsAnswerAndAreLoadedForEachProgram() {
    String plugin =
        command.writePlugin(
            "Till",
            """
              static int calls;
              @JsEvent("till")
              public Object till(RequestEvent req) {
                return req.okSync(Map.of("n", ++calls));
              }
            """);
    String call = "wx.invokeNativePlugin({ api_name: 'till', sync: true }).n";
    command.write(
        "shop/pages/index/index.js", "Page({ onLoad() { if (" + call + " === 1) for (;;); } });");
    command.write(
        "shop/pages/cart/cart.js", "Page({ onLoad() { throw new Error('n ' + " + call + "); } });");
    String out = walk("--plugin", plugin, "--timeout", "3s", "--runtime", "quickjs").out();
    assertThat(out)
        .contains("pages/index/index  stopped")
        .contains("did not end within 3s (--timeout)")
        .contains("Error: n 1");
  }

  @Test
  void theReportHasEachProgram() throws IOException {
    Path report = folder.resolve("walk.html");
    Result unused = walk("--report", report.toString());
    assertThat(Files.readString(report)).contains("no cart").contains("Walk of");
  }

  @Test
  void isolatedProgramsAreWalked() {
    assertThat(walk("--isolate").out())
        .contains("pages/cart/cart    error")
        .contains("3 pages: 2 ok, 1 failed; exit 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--record=x.jsonl", "--replay=x.jsonl", "--inspect", "--redact=x"})
  void optionsOfOtherRunsAreRefused(String option) {
    Result result = walk(option);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("footbridge: --walk ")
        .contains("; leave out " + option.replaceFirst("=.*", "") + " or --walk");
  }

  @Test
  void aScriptIsRefused() {
    String script = command.write("pay.js", "");
    Result result = command.run("run", "--walk", script);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "footbridge: --walk opens the pages of a whole program, but pay.js is a script; name a"
                + " folder with app.json\n");
  }

  @Test
  void aMalformedAppJsonIsRefusedWithItsPlace() {
    command.write("shop/app.json", "{\"pages\": [\n  1]}");
    Result result = walk();
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("app.json:2:3");
  }
}
