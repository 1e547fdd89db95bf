package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --inspect}. */
class InspectorTest {
  private static final Pattern ADDRESS = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/\\S+");

  @TempDir Path folder;
  Command command;
  String program;

  @BeforeEach
  void writeProgram() {
    command = new Command(folder);
    program = command.write("app.js", "console.log('ran');");
  }

  void refuses(String message, String... args) {
    assertThat(command.run(args).err()).isEqualTo("footbridge: " + message + "\n");
  }

  @Test
  @Timeout(120)
  void devToolsCanBeOpened() throws Exception {
    Process process = inspected(program);
    try (BufferedReader err = process.errorReader()) {
      String address = address(err);
      String targets =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://" + URI.create(address).getAuthority() + "/json"))
                      .build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(targets).contains("webSocketDebuggerUrl", address);
      DevTools tools = new DevTools(address);
      tools.begin();
      assertThat(tools.nextStop()).contains("app.js");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @Timeout(120)
  void W16_breakpointsOfAWholeProgramAreInTheAuthorsFilesAndLines() throws Exception {
    command.write("shop/app.json", "{\"pages\": [\"pages/index/index\"]}");
    command.write("shop/app.js", "App({});");
    command.write("shop/price.js", "export const price = 3;");
    command.write(
        "shop/pages/index/index.js",
        """
        import { price } from '../../price';
        Page({
          onLoad() {
            const total = price + price;
            console.log(total);
          },
        });
        """);
    Process process = inspected(folder.resolve("shop").toString());
    try (BufferedReader err = process.errorReader()) {
      DevTools tools = new DevTools(address(err));
      // Lines are counted from 0.
      tools.send(
          "Debugger.setBreakpointByUrl",
          "{\"lineNumber\":4,\"urlRegex\":\".*pages/index/index\\\\.js\"}");
      tools.begin();
      assertThat(tools.nextStop()).contains("app.js");
      tools.send("Debugger.resume", "{}");
      String stop = tools.nextStop();
      assertThat(stop)
          .contains("\"functionName\":\"onLoad\"", "\"url\":\"pages/index/index.js\"")
          .containsPattern("\"callFrames\":\\[\\{.*?\"lineNumber\":4[,}]");
    } finally {
      process.destroyForcibly();
    }
  }

  /** Starts a process of its own: the inspector belongs to the one engine of a process. */
  private static Process inspected(String program) throws IOException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) { // as the launcher does
      java.add("--enable-native-access=ALL-UNNAMED");
      java.add("--sun-misc-unsafe-memory-access=allow");
    }
    java.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            program,
            "--inspect=0"));
    return new ProcessBuilder(java).start();
  }

  private static String address(BufferedReader err) throws IOException {
    String line = err.readLine();
    Matcher address = ADDRESS.matcher(String.valueOf(line));
    assertThat(address.find()).as(line).isTrue();
    return address.group();
  }

  /** Speaks to the inspector as DevTools do. */
  private static final class DevTools implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();
    private final BlockingQueue<String> stops = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int lastId;

    DevTools(String address) throws Exception {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(URI.create(address), this)
              .get(30, TimeUnit.SECONDS);
      send("Runtime.enable", "{}");
      send("Debugger.enable", "{}");
    }

    void begin() {
      send("Runtime.runIfWaitingForDebugger", "{}");
    }

    void send(String method, String params) {
      String id = "{\"id\":" + ++lastId + ",\"method\":\"" + method + "\",\"params\":";
      socket.sendText(id + params + "}", true).join();
    }

    /** Returns the message about where the program stopped next. */
    String nextStop() throws InterruptedException {
      return String.valueOf(stops.poll(60, TimeUnit.SECONDS));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        if (text.indexOf("Debugger.paused") >= 0) {
          stops.add(text.toString());
        }
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  @Test
  void otherRuntimesHaveNone() {
    refuses(
        "--inspect works with the runtime graaljs only, but quickjs was chosen",
        "run",
        program,
        "--runtime",
        "quickjs",
        "--inspect");
  }

  @Test
  void portThatIsNone() {
    refuses(
        "--inspect: expected a port from 0 to 65535, but found '99999'",
        "run",
        program,
        "--inspect=99999");
  }
}
