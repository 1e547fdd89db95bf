package dev.footbridge.jvm.transcript;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.jvm.event.ProgramEvent;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.text.Terminal;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A transcript for programs: one JSON object per line. */
public final class JsonTranscript implements Transcript {
  private final Terminal out;

  /** Creates an empty transcript. */
  public JsonTranscript(PrintStream out) {
    this.out = new Terminal(Objects.requireNonNull(out, "out"));
  }

  @Override
  public void call(BridgeCall call, double at) {
    Line line = new Line("call").raw("id", call.id()).text("api", call.event());
    line.text("via", call.via());
    if (call.isSync()) {
      line.raw("sync", true);
    }
    line.raw("params", CallText.input(call)).raw("t", at).write();
  }

  @Override
  public void state(BridgeCall call, String state) {
    new Line("state").raw("id", call.id()).raw("data", state).write();
  }

  @Override
  public void end(BridgeCall call, Outcome outcome, double took) {
    new Line(outcome.isOk() ? "ok" : "fail")
        .raw("id", call.id())
        .raw("data", outcome.json())
        .raw("ms", took)
        .cause(outcome.cause())
        .write();
  }

  @Override
  public void warning(Problem problem) {
    new Line("warning").text("message", problem.text()).raw("problem", problem.toJson()).write();
  }

  @Override
  public void warning(@Nullable BridgeCall call, String text, @Nullable Throwable thrown) {
    Line line = new Line("warning");
    if (call != null) {
      line.raw("id", call.id());
    }
    line.text("message", text).cause(thrown).write();
  }

  @Override
  public void log(String level, String text) {
    new Line("log").text("level", level).text("text", text).write();
  }

  @Override
  public void pluginLog(String level, String tag, String text) {
    new Line("pluginLog").text("level", level).text("tag", tag).text("text", text).write();
  }

  @Override
  public void happened(ProgramEvent event, double at) {
    new Line(event.kind()).raw("data", event.json()).raw("t", at).write();
  }

  @Override
  public void error(ScriptError error) {
    Line line = new Line("error").text("kind", error.kind().name().toLowerCase(Locale.ROOT));
    line.text("message", error.message()).text("stack", error.stack());
    if (error.position() != null) {
      line.text("position", error.position());
    }
    if (error.hint() != null) {
      line.text("hint", error.hint());
    }
    line.write();
  }

  @Override
  public void failure(String text) {
    new Line("error").text("kind", "timeout").text("message", text).text("stack", "").write();
  }

  /** Builds one object by hand, because most of its values are JSON text already. */
  private final class Line {
    private final StringBuilder json = new StringBuilder();

    Line(String type) {
      json.append("{\"type\":\"");
      JsonStringEncoder.getInstance().quoteAsString(type, json);
      json.append('"');
    }

    Line raw(String key, Object value) {
      json.append(",\"").append(key).append("\":").append(value);
      return this;
    }

    Line text(String key, String value) {
      json.append(",\"").append(key).append("\":\"");
      JsonStringEncoder.getInstance().quoteAsString(value, json);
      json.append('"');
      return this;
    }

    Line cause(@Nullable Throwable thrown) {
      return thrown == null ? this : text("cause", JavaStack.of(thrown));
    }

    void write() {
      out.json(json.append('}').toString());
    }
  }
}
