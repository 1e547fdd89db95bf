package dev.footbridge.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.program.config.AppPage;
import dev.footbridge.program.module.Resolution;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The Java side of one program's logic layer: gives its script the modules that it asks for, and
 * passes on commands, their results, and what happens.
 */
final class LogicSession implements LogicLayer {
  /** How long a test waits for what a command has begun, on the program's clock. */
  private static final Duration LONGEST_REST = Duration.ofSeconds(2);

  /** What requires the modules that tests ask for: a name in the program's folder. */
  private static final String REQUIRED_BY_TEST = "program.require";

  private final ProgramSource source;
  private final String config;
  private final LogicProgram program;
  private final ModuleLoader loader;
  private final Map<Long, CompletableFuture<@Nullable String>> commands = new ConcurrentHashMap<>();
  private final AtomicLong lastCommand = new AtomicLong();
  private @Nullable CompletableFuture<@Nullable Void> appDefined; // guarded by this
  private volatile boolean ended;

  LogicSession(ProgramSource source, String config, LogicProgram program) {
    this.source = source;
    this.config = config;
    this.program = program;
    this.loader = new ModuleLoader(source, program);
  }

  @Override
  public String start() {
    String appId = "\"appId\":" + Json.quote(program.info().appId());
    return "{" + appId + "," + config.substring(1);
  }

  @Override
  public @Nullable String ask(String verb, String json) {
    JsonNode argument = Json.read(json);
    switch (verb) {
      case "load" -> program.work(() -> load(argument));
      case "fetch" -> program.work(() -> fetch(argument));
      case "resolve" -> {
        return resolve(argument.path("from").asText(), argument.path("spec").asText());
      }
      case "event" -> report(argument);
      case "idle" -> {
        long token = argument.path("token").asLong();
        program.whenResting(
            LONGEST_REST,
            () -> program.send(0, Json.message("loaded").put("token", token).toString()));
      }
      case "done" -> done(argument);
      default -> throw new IllegalArgumentException("no such verb of the logic layer: " + verb);
    }
    return null;
  }

  /** Gives the program a command, once its app is defined; returns the command's value as JSON. */
  CompletableFuture<@Nullable String> drive(String command, String arguments) {
    ObjectNode message = Json.message("drive").put("command", command);
    message.set("args", Json.read(arguments));
    long id = lastCommand.incrementAndGet();
    CompletableFuture<@Nullable String> result = open(id);
    CompletableFuture<Void> unused =
        appDefined().thenRun(() -> program.send(id, message.toString()));
    return result;
  }

  /** Defines a module that a test requires; completes when it is defined, or there is none. */
  CompletableFuture<@Nullable Void> define(String name) {
    long id = lastCommand.incrementAndGet();
    CompletableFuture<@Nullable String> defined = open(id);
    program.work(
        () -> {
          String path = source.resolver().resolve(REQUIRED_BY_TEST, name).path();
          if (path == null) {
            end(id, null);
          } else {
            CompletableFuture<Void> unused = loader.define(path).thenRun(() -> end(id, null));
          }
        });
    return defined.thenApply(nothing -> null);
  }

  /** Adds what waits for the program: a command, or the definition of a module. */
  private CompletableFuture<@Nullable String> open(long id) {
    CompletableFuture<@Nullable String> result = new CompletableFuture<>();
    commands.put(id, result);
    if (ended) {
      end(result);
    }
    return result;
  }

  private void end(long id, @Nullable String value) {
    CompletableFuture<@Nullable String> command = commands.remove(id);
    if (command != null) {
      command.complete(value);
    }
  }

  @Override
  public void ended() {
    ended = true;
    commands.values().forEach(LogicSession::end);
    commands.clear();
  }

  private static void end(CompletableFuture<?> command) {
    command.completeExceptionally(
        new IllegalStateException("the program ended before it answered the command"));
  }

  private synchronized CompletableFuture<@Nullable Void> appDefined() {
    CompletableFuture<@Nullable Void> known = appDefined;
    if (known == null) {
      CompletableFuture<@Nullable Void> defined = new CompletableFuture<>();
      program.work(
          () -> {
            CompletableFuture<Void> unused =
                loader.define(source.appScript()).thenRun(() -> defined.complete(null));
          });
      appDefined = defined;
      known = defined;
    }
    return known;
  }

  private void report(JsonNode event) {
    ObjectNode details = event.deepCopy();
    String kind = details.remove("kind").asText();
    program.report(kind, details.toString());
  }

  /** Defines the modules of a page. */
  private void load(JsonNode request) {
    long token = request.path("token").asLong();
    AppPage page = source.app().page(request.path("page").asText());
    String script = page == null ? null : page.script();
    String fault = null;
    String json = null;
    if (page == null || script == null) {
      Problem problem = page == null ? null : page.problem();
      fault = problem == null ? "no such page" : problem.text();
    } else {
      try {
        json = source.pageJson(page).json().toString();
      } catch (BridgeConfigurationException e) {
        fault = String.valueOf(e.getMessage());
      }
    }
    ObjectNode loaded = Json.message("loaded").put("token", token);
    String what = "page " + request.path("page").asText();
    if (fault != null || script == null) {
      loaded.putObject("error").put("message", fault);
      arrived(what, loaded);
      return;
    }
    loaded.put("path", script);
    loaded.set("config", Json.read(String.valueOf(json)));
    CompletableFuture<Void> unused = loader.define(script).thenRun(() -> arrived(what, loaded));
  }

  /** Defines the modules that {@code require.async} or {@code import()} asks for. */
  private void fetch(JsonNode request) {
    Resolution to =
        source.resolver().resolve(request.path("from").asText(), request.path("spec").asText());
    ObjectNode loaded = Json.message("loaded").put("token", request.path("token").asLong());
    String path = to.path();
    String what = "module " + (path == null ? request.path("spec").asText() : path);
    if (path == null) {
      loaded.putObject("error").put("message", to.error());
      arrived(what, loaded);
      return;
    }
    loaded.put("path", path);
    CompletableFuture<Void> unused = loader.define(path).thenRun(() -> arrived(what, loaded));
  }

  private void arrived(String what, ObjectNode loaded) {
    program.arrived(what, () -> program.send(0, loaded.toString()));
  }

  private String resolve(String from, String spec) {
    Resolution to = source.resolver().resolve(from, spec);
    String path = to.path();
    return path == null
        ? Json.object().put("error", to.error()).toString()
        : Json.object().put("path", path).toString();
  }

  private void done(JsonNode answer) {
    CompletableFuture<@Nullable String> command = commands.remove(answer.path("token").asLong());
    if (command == null) {
      return;
    }
    JsonNode error = answer.get("error");
    JsonNode value = answer.get("value");
    if (error == null) {
      command.complete(value == null ? null : value.toString());
    } else {
      command.completeExceptionally(
          new DriveException(error.path("message").asText(), error.path("stack").asText()));
    }
  }
}
