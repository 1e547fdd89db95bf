package dev.footbridge.conformance;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.program.ProgramDriver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the case of a whole program lets its host do, and asks it. */
final class HostCommands {
  private HostCommands() {}

  /** The handlers behind {@code host} in {@code host.js}. */
  @JsPlugin(secondary = true)
  public static class CommandsPlugin extends BaseJsPlugin {
    private volatile @Nullable MiniProgram program;
    private volatile @Nullable Recorder recorder;

    void connect(MiniProgram program, Recorder recorder) {
      this.recorder = recorder;
      this.program = program;
    }

    /** Gives the program a command; answers with its value, or with what it fails with. */
    @JsEvent("drive")
    public CompletionStage<Map<String, String>> drive(RequestEvent req) {
      String command = String.valueOf(req.params().get("command"));
      String arguments = String.valueOf(req.params().get("args"));
      return ProgramDriver.of(Objects.requireNonNull(program))
          .drive(command, arguments)
          .handle(CommandsPlugin::answer);
    }

    private static Map<String, String> answer(@Nullable String json, @Nullable Throwable thrown) {
      return thrown != null
          ? Map.of("error", String.valueOf(thrown.getMessage()))
          : json == null ? Map.of() : Map.of("json", json);
    }

    /** Answers with what happened in the logic layer, of a kind. */
    @JsEvent("happened")
    public void happened(RequestEvent req) {
      String kind = String.valueOf(req.params().get("kind"));
      req.ok(Map.of("json", Objects.requireNonNull(recorder).happened(kind).toString()));
    }

    /** Answers with the errors that the host was told. */
    @JsEvent("errors")
    public void errors(RequestEvent req) {
      List<Map<String, String>> errors =
          Objects.requireNonNull(recorder).errors().stream()
              .map(
                  error ->
                      Map.of(
                          "message",
                          error.message(),
                          "place",
                          String.valueOf(error.position()),
                          "stack",
                          error.stack()))
              .collect(Collectors.toList());
      req.ok(Map.of("errors", errors));
    }

    /** Answers with the program's identifier. */
    @JsEvent("appId")
    public void appId(RequestEvent req) {
      req.ok(Map.of("appId", mMiniAppInfo.appId()));
    }
  }
}
