package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes in its two forms. */
class TranscriptTest {
  private static final String QUICKSTART = "../../examples/quickstart";

  @TempDir Path folder;
  Command command;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
  }

  @Test
  void everyLineOfTheJsonFormIsOneObject() throws Exception {
    Result result = command.run("run", QUICKSTART, "--format", "json");
    ObjectMapper mapper = new ObjectMapper();
    Map<String, List<String>> keys =
        Map.of(
            "call", List.of("type", "id", "api", "via", "params", "t"),
            "state", List.of("type", "id", "data"),
            "ok", List.of("type", "id", "data", "ms"),
            "fail", List.of("type", "id", "data", "ms"),
            "log", List.of("type", "level", "text"),
            "end", List.of("type", "exit"));
    List<String> lines = result.out().lines().toList();
    for (String line : lines) {
      JsonNode object = mapper.readTree(line);
      assertThat(object.fieldNames())
          .toIterable()
          .as(line)
          .containsAll(keys.get(object.path("type").asText()));
    }
    assertThat(lines.get(lines.size() - 1)).isEqualTo("{\"type\":\"end\",\"exit\":0}");
  }

  @Test
  void X5_textFormShortensWhatIsLongerThanJacksonReadsByItself() {
    String plugin =
        command.writePlugin(
            "Echo",
            """
            @JsEvent("echo") public void echo(RequestEvent req) { req.ok(req.params()); }
            """);
    String script =
        command.write(
            "long.js",
            """
            const text = 'x'.repeat(20000001);
            wx.invokeNativePlugin({ api_name: 'echo', data: { text } })
              .then((res) => console.log(res.text.length));
            """);
    Result result = command.run("run", script, "--plugin", plugin);
    assertThat(result.status()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .contains("echo {\"text\":\"xxx", "… (20000012 characters)", "20000001");
    assertThat(result.out() + result.err()).doesNotContain("what is not JSON");
  }

  @Test
  void jsonForm() {
    String plugin =
        command.writePlugin(
            "Pay",
            """
            @JsEvent("pay") public void pay(RequestEvent req) {
              req.sendState(Map.of("step", 1));
              req.ok(Map.of("paid", req.params().get("amount")));
              req.ok();
            }
            @JsEvent("refund") public String refund(RequestEvent req) {
              throw new IllegalStateException("no money");
            }
            @JsEvent("price") public String price(RequestEvent req) {
              return "{\\n  \\"euro\\": 3\\n}";
            }
            """);
    String program =
        command.write(
            "app.js",
            """
            wx.invokeNativePlugin({ api_name: 'price', sync: true });
            wx.invokeNativePlugin({ api_name: 'refund', sync: true });
            console.warn('a\\nb');
            wx.invokeNativePlugin({ api_name: 'pay', data: { amount: 3 }, complete() { till(); } });
            """);
    Result result = command.run("run", program, "--plugin", plugin, "--format", "json");
    assertThat(result.out().replace('"', '\'').lines())
        .containsExactlyInAnyOrder(
            "{'type':'call','id':1,'api':'price','via':'invokeNativePlugin','sync':true,'params':{},'t':0.0}",
            "{'type':'ok','id':1,'data':{   'euro': 3 ,'errMsg':'invokeNativePlugin:ok'},'ms':0.0}",
            "{'type':'call','id':2,'api':'refund','via':'invokeNativePlugin','sync':true,'params':{},'t':0.0}",
            "{'type':'fail','id':2,'data':{'errMsg':'invokeNativePlugin:fail no money','errCode':1005},'ms':0.0,"
                + "'cause':'java.lang.IllegalStateException: no money\\n    at Pay.refund(Pay.java:12)'}",
            "{'type':'log','level':'warn','text':'a\\nb'}",
            "{'type':'call','id':3,'api':'pay','via':'invokeNativePlugin','params':{'amount':3},'t':0.0}",
            "{'type':'state','id':3,'data':{'step':1}}",
            "{'type':'ok','id':3,'data':{'paid':3,'errMsg':'invokeNativePlugin:ok'},'ms':0.0}",
            "{'type':'warning','id':3,'message':'answered again, which changes nothing: ok {\\'errMsg\\':\\'invokeNativePlugin:ok\\'}'}",
            "{'type':'error','kind':'uncaught','message':'ReferenceError: till is not defined',"
                + "'stack':'    at complete (app.js:4:76)','position':'app.js:4:76'}",
            "{'type':'end','exit':1}");
  }

  @Test
  void warningsOfTheConfigurationHaveTheirFieldsInJson() {
    String program = command.write("app.js", "");
    String config =
        command.write(
            "config.json", "{\"extApi\": [{\"name\": \"pay\", \"sync\": false, \"params\": {}}]}");
    Result result = command.run("run", program, "--config", config, "--format", "json");
    assertThat(result.out())
        .contains(
            "{\"type\":\"warning\",\"message\":\"config.json:1:13: $.extApi[0]: no handler is registered"
                + " for \\\"pay\\\", its calls will fail\",\"problem\":{\"severity\":\"warning\","
                + "\"code\":\"no-handler\",\"file\":\"config.json\",\"line\":1,\"column\":13,"
                + "\"path\":\"$.extApi[0]\",\"message\":\"no handler is registered for \\\"pay\\\", its"
                + " calls will fail\"}}\n");
  }

  @Test
  void warningsOfTheConfiguration() {
    String program = command.write("app.js", "");
    String config =
        command.write("config.json", "{\"extApi\": [{\"name\": \"pay\", \"sync\": false}]}");
    Result result = command.run("run", program, "--config", config);
    assertThat(result.out())
        .contains("warning: config.json:1:13: $.extApi[0]: \"params\" is missing, {} is used\n")
        .endsWith("no calls; 2 warnings; exit 0\n");
  }

  @Test
  void colourOnATerminalOnly() {
    String program = command.write("app.js", "console.warn('careful');");
    String[] run = {"run", program};
    assertThat(command.run(Map.of(), true, run).out()).contains("\u001B[33mwarn \u001B[0mcareful");
    assertThat(command.run(Map.of("NO_COLOR", "1"), true, run).out()).doesNotContain("\u001B");
    assertThat(command.run(Map.of(), false, run).out()).doesNotContain("\u001B");
  }

  @Test
  void longDataIsShortened() {
    String program =
        command.write(
            "app.js",
            "wx.invokeNativePlugin({api_name: 'none', data: {text: 'x'.repeat(1000)}}).catch(() => {});");
    assertThat(command.run("run", program).out()).contains("xxx… (1011 characters)\n");
  }

  @Test
  void optionsWinOverSettings() {
    command.write("app.js", "console.log(wx.pay === undefined);");
    command.write("footbridge.json", "{\"plugins\": [\"None.java\"], \"config\": \"none.json\"}");
    String plugin =
        command.writePlugin("Pay", "@JsEvent(\"pay\") public void pay(RequestEvent req) {}");
    String config = command.write("config.json", "{\"extApi\": []}");
    Result result = command.run("run", folder.toString(), "--plugin", plugin, "--config", config);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("     true\nno calls; exit 0\n");
  }
}
