package dev.footbridge.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.engine.logic.ModuleSource;
import dev.footbridge.engine.logic.SourcePositions.Position;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.shim.JsShim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The real script of the logic layer with a Java side that has the modules of one test in memory,
 * and runs commands. Everything that the program shows, and each event, is a line of {@link #seen}.
 */
final class TestLogic implements LogicFactory, AutoCloseable {
  private static final Pattern COLUMN = Pattern.compile("( at \\S+:\\d+):\\d+$");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsSource SCRIPT = new JsSource(JsShim.LOGIC_NAME, JsShim.logicSource());
  private static final String HEAD =
      "function (exports, require, module, __fb_in, __fb_out, __fb_star, __fb_id) {";

  /** An ES module begins so: its exports, then its imports. */
  static final String ES = "'use strict';";

  private static final Map<String, String> APIS =
      Map.ofEntries(
          Map.entry("login", "DEVICE"),
          Map.entry("vibrateShort", "NO_SCREEN"),
          Map.entry("request", "LATER"));
  private static final List<String> BUILT_IN =
      List.of(
          "navigateTo",
          "redirectTo",
          "switchTab",
          "reLaunch",
          "navigateBack",
          "showToast",
          "hideToast",
          "showLoading",
          "hideLoading",
          "showModal",
          "showActionSheet",
          "setNavigationBarTitle",
          "startPullDownRefresh",
          "stopPullDownRefresh",
          "pageScrollTo",
          "setTabBarItem",
          "setTabBarBadge",
          "hideTabBar",
          "showTabBarRedDot");

  private final Map<String, String> modules = new LinkedHashMap<>();
  private final Map<String, String> later = new LinkedHashMap<>();
  private final Map<String, String> broken = new LinkedHashMap<>();
  private final ObjectNode config = JSON.createObjectNode();
  private final ArrayNode pages = config.putArray("pages");
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Map<Long, String> done = new ConcurrentHashMap<>();
  private final AtomicLong lastToken = new AtomicLong();
  private final BridgeEngineBuilder engine;
  private @Nullable MiniProgram program;
  private @Nullable Layer layer;
  private final CompletableFuture<String> ended = new CompletableFuture<>();

  TestLogic(String runtime) {
    engine =
        BridgeEngine.builder()
            .runtime(JsRuntimes.named(runtime))
            .logic(this)
            .programListener(new Listener());
    config.put("do", "config").put("mode", "test").put("appId", "wx1");
    modules.put("app.js", "App({});");
  }

  /** Adds a module that is defined before app.js runs. */
  TestLogic module(String path, String text) {
    modules.put(path, text);
    return this;
  }

  /** Adds a module that is defined when something asks for it. */
  TestLogic later(String path, String text) {
    later.put(path, text);
    return this;
  }

  /** Adds a file that is no module. */
  TestLogic broken(String path, String message) {
    broken.put(path, message);
    return this;
  }

  /** Adds a page, whose script is defined when it is opened. */
  TestLogic page(String path, String text) {
    return page(path).later(path + ".js", text);
  }

  /** Adds a page without a script. */
  TestLogic page(String path) {
    pages.add(path);
    return this;
  }

  /** Sets a key of the first message. */
  TestLogic config(String key, String json) {
    config.set(key, read(json));
    return this;
  }

  /** Returns the engine's builder, to add to it before the program starts. */
  BridgeEngineBuilder engine() {
    return engine;
  }

  /** Starts the program; nothing of it runs yet. */
  TestLogic launch() {
    program = engine.build().launch(MiniAppInfo.of("wx1"));
    Layer started = Objects.requireNonNull(layer);
    started.define(modules.keySet());
    return this;
  }

  /** Runs a command until the program is idle; returns its value as JSON, or `error: …`. */
  String drive(String command, String args) {
    if (program == null) {
      launch();
    }
    long token = lastToken.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("do", "drive").put("command", command);
    message.set("args", read(args));
    Objects.requireNonNull(layer).program.send(token, message.toString());
    idle();
    return done.getOrDefault(token, "not done");
  }

  String drive(String command) {
    return drive(command, "{}");
  }

  /** Opens a page. */
  String open(String url) {
    return drive("open", JSON.createObjectNode().put("url", url).toString());
  }

  /** Runs a script as a test file runs. */
  TestLogic run(String script) {
    if (program == null) {
      launch();
    }
    Objects.requireNonNull(program).evaluate(new JsSource("a.test.js", script)).join();
    idle();
    return this;
  }

  /** Runs a script that prints {@code end} when it has ended. */
  void runToTheEnd(String script) {
    run(script);
    ended.orTimeout(1, TimeUnit.MINUTES).join();
    idle();
  }

  /**
   * Waits until the program has nothing to do; a question that waits for the test does not count.
   */
  void idle() {
    CompletableFuture<Void> resting = new CompletableFuture<>();
    Objects.requireNonNull(layer)
        .program
        .whenResting(Duration.ofMinutes(1), () -> resting.complete(null));
    resting.orTimeout(2, TimeUnit.MINUTES).join();
  }

  /** Returns all lines. */
  List<String> seen() {
    return seen;
  }

  /**
   * Returns the lines that the program printed, and its errors, whose positions are without the
   * columns: engines have different ones for {@code throw}.
   */
  List<String> log() {
    return seen.stream()
        .filter(line -> !line.startsWith("event "))
        .map(line -> COLUMN.matcher(line).replaceFirst("$1"))
        .toList();
  }

  /** Returns the events of a kind, as JSON without the kind. */
  List<String> events(String kind) {
    String start = "event " + kind + " ";
    return seen.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  /** Forgets what was seen. */
  TestLogic forget() {
    seen.clear();
    return this;
  }

  @Override
  public JsSource script() {
    return SCRIPT;
  }

  @Override
  public Set<String> apis() {
    Set<String> names = new TreeSet<>(BUILT_IN);
    names.addAll(APIS.keySet());
    return names;
  }

  @Override
  public LogicLayer create(LogicProgram created) {
    layer = new Layer(created);
    return layer;
  }

  @Override
  public void close() {
    if (program != null) {
      program.close();
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Layer implements LogicLayer {
    private final LogicProgram program;
    private final Set<String> defined = ConcurrentHashMap.newKeySet();

    Layer(LogicProgram program) {
      this.program = program;
    }

    @Override
    public String start() {
      ObjectNode catalog = config.putObject("catalog");
      ObjectNode apis = catalog.putObject("apis");
      APIS.forEach(apis::put);
      catalog.putObject("reasons").put("DEVICE", "needs a device").put("LATER", "comes later");
      ObjectNode listeners = catalog.putObject("listeners");
      for (String event :
          List.of(
              "themeChange",
              "networkStatusChange",
              "windowResize",
              "appShow",
              "appHide",
              "pageNotFound",
              "beforeAppRoute",
              "appRoute",
              "appRouteDone",
              "beforePageLoad",
              "afterPageLoad",
              "beforePageUnload",
              "afterPageUnload")) {
        String name = Character.toUpperCase(event.charAt(0)) + event.substring(1);
        listeners.putArray(event).add("on" + name).add("off" + name);
      }
      return config.toString();
    }

    @Override
    public @Nullable String ask(String verb, String json) {
      JsonNode message = read(json);
      switch (verb) {
        case "event" -> {
          ObjectNode event = (ObjectNode) message;
          String kind = event.remove("kind").asText();
          if (!kind.equals("asking")) { // which is for hosts, not for people
            seen.add("event " + kind + " " + event);
          }
        }
        case "done" ->
            done.put(
                message.get("token").asLong(),
                message.has("error")
                    ? "error: " + message.get("error").get("message").asText()
                    : message.path("value").toString());
        case "resolve" -> {
          String path = resolve(message.get("from").asText(), message.get("spec").asText());
          return modules.containsKey(path) || later.containsKey(path) || broken.containsKey(path)
              ? JSON.createObjectNode().put("path", path).toString()
              : JSON.createObjectNode()
                  .put("error", "module '" + message.get("spec").asText() + "' is not found")
                  .toString();
        }
        case "idle" -> {
          String answer = "{\"do\":\"loaded\",\"token\":" + message.get("token") + "}";
          program.whenResting(Duration.ofMinutes(1), () -> program.send(0, answer));
        }
        case "load" -> load(message, message.get("page").asText() + ".js");
        case "fetch" ->
            load(message, resolve(message.get("from").asText(), message.get("spec").asText()));
        default -> throw new IllegalArgumentException(verb);
      }
      return null;
    }

    private void load(JsonNode message, String path) {
      ObjectNode answer = JSON.createObjectNode().put("do", "loaded");
      answer.set("token", message.get("token"));
      program.work(
          () -> {
            if (later.containsKey(path)) {
              List<String> paths = new ArrayList<>(List.of(path));
              define(paths);
              answer.put("path", path);
            } else if (!modules.containsKey(path) && !broken.containsKey(path)) {
              answer.putObject("error").put("message", path + " is not in the folder");
            }
            program.send(0, answer.toString());
          });
    }

    /** Announces modules, and defines them. */
    void define(Iterable<String> paths) {
      ObjectNode message = JSON.createObjectNode().put("do", "modules");
      ArrayNode arm = message.putArray("arm");
      List<ModuleSource> sources = new ArrayList<>();
      for (String path : paths) {
        if (defined.add(path)) {
          arm.add(path);
          String text = Objects.requireNonNullElseGet(modules.get(path), () -> later.get(path));
          String start = "__footbridge_define(\"" + path + "\", " + HEAD;
          sources.add(
              new ModuleSource(
                  new JsSource(path, text),
                  new JsSource(path, start + text + "\n})"),
                  (line, column) ->
                      new Position(line, line == 1 ? column - start.length() : column)));
        }
      }
      ObjectNode faults = message.putObject("broken");
      broken.forEach((path, text) -> faults.putObject(path).put("message", text));
      program.send(0, message.toString());
      sources.forEach(
          source -> {
            var unused = program.define(source);
          });
    }
  }

  private static String resolve(String from, String spec) {
    List<String> parts = new ArrayList<>();
    if (!spec.startsWith("/")) {
      parts.addAll(List.of(from.split("/", -1)));
      parts.remove(parts.size() - 1);
    }
    for (String part : spec.split("/", -1)) {
      if (part.equals("..")) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    String path = String.join("/", parts);
    return path.endsWith(".js") || path.endsWith(".json") ? path : path + ".js";
  }

  private final class Listener implements ProgramListener {
    @Override
    public void console(MiniAppInfo info, String level, String text) {
      if (text.equals("end")) {
        ended.complete(text);
      } else {
        seen.add(text);
      }
    }

    @Override
    public void error(MiniAppInfo info, ScriptError error) {
      seen.add(error.kind() + " " + error.message() + " at " + error.position());
    }

    @Override
    public void warning(MiniAppInfo info, String text) {
      seen.add("warning " + text);
    }
  }
}
