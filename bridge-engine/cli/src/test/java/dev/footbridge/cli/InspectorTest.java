package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
    // A process of its own: the inspector belongs to the one engine of a process.
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
    Process process = new ProcessBuilder(java).start();
    try (BufferedReader err = process.errorReader()) {
      String line = err.readLine();
      Matcher address = ADDRESS.matcher(String.valueOf(line));
      assertThat(address.find()).as(line).isTrue();
      HttpClient client = HttpClient.newHttpClient();
      String targets =
          client
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + address.group(1) + "/json"))
                      .build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(targets).contains("webSocketDebuggerUrl", address.group());
      assertThat(stoppedAt(client, address.group())).contains("app.js");
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * Speaks to the inspector as DevTools do; returns its message about where the program stopped.
   */
  private static String stoppedAt(HttpClient client, String address) throws Exception {
    CompletableFuture<String> paused = new CompletableFuture<>();
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .buildAsync(
                URI.create(address),
                new WebSocket.Listener() {
                  private final StringBuilder text = new StringBuilder();

                  @Override
                  public CompletionStage<?> onText(
                      WebSocket from, CharSequence data, boolean last) {
                    text.append(data);
                    if (last) {
                      if (text.indexOf("Debugger.paused") >= 0) {
                        paused.complete(text.toString());
                      }
                      text.setLength(0);
                    }
                    from.request(1);
                    return CompletableFuture.completedStage(null);
                  }
                })
            .get(30, TimeUnit.SECONDS);
    int id = 0;
    for (String method :
        new String[] {"Runtime.enable", "Debugger.enable", "Runtime.runIfWaitingForDebugger"}) {
      socket.sendText("{\"id\":" + ++id + ",\"method\":\"" + method + "\"}", true).join();
    }
    return paused.get(60, TimeUnit.SECONDS);
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
