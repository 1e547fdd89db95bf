package dev.footbridge.engine.internal.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.api.ApiTable;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reports a program's JavaScript errors to its listeners, with a hint if there is one (E1). */
public final class ErrorReports {
  private static final Pattern POSITION = Pattern.compile("(.*?):(\\d+)(?::\\d+)?");

  private final MiniAppInfo info;
  private final ProgramListener listeners;
  private final ApiTable apis;
  private final JsonCodec codec;
  private final Map<String, JsSource> sources = new ConcurrentHashMap<>();

  /** Creates a reporter for one program. */
  public ErrorReports(MiniAppInfo info, ProgramListener listeners, ApiTable apis, JsonCodec codec) {
    this.codec = codec;
    this.info = info;
    this.listeners = listeners;
    this.apis = apis;
  }

  /** Stores a source of the program, for hints about errors in it. */
  void know(JsSource source) {
    sources.put(source.name(), source);
  }

  void report(JsException e) {
    ScriptError.Kind kind =
        switch (e.kind()) {
          case SYNTAX -> ScriptError.Kind.SYNTAX;
          case THROWN -> ScriptError.Kind.UNCAUGHT;
          case INTERRUPTED, OUT_OF_MEMORY, ENGINE_FAILED -> ScriptError.Kind.KILLED;
        };
    report(kind, String.valueOf(e.getMessage()), e.position(), e.jsStack());
  }

  /** Reports an error that nothing in the program caught, as the shim wrote it. */
  void uncaught(String json) {
    report(ScriptError.Kind.UNCAUGHT, json);
  }

  /** Reports a promise that was rejected and not handled, as the shim wrote its reason. */
  void rejected(String json) {
    report(ScriptError.Kind.UNHANDLED_REJECTION, json);
  }

  private void report(ScriptError.Kind kind, String json) {
    JsonNode error;
    try {
      error = codec.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the shim sent an error that is not JSON", e);
    }
    String stack = error.path("stack").asText();
    report(kind, error.path("message").asText(), StackText.position(stack), stack);
  }

  private void report(
      ScriptError.Kind kind, String message, @Nullable String position, String stack) {
    listeners.error(
        info,
        ScriptError.of(kind, message)
            .withPosition(position)
            .withStack(stack)
            .withHint(hint(message, position)));
  }

  /**
   * Returns a hint if a missing API was called. Not every JavaScript engine names the function in
   * the message, so this looks for calls in the source line.
   */
  private @Nullable String hint(String message, @Nullable String position) {
    if (position == null || !message.contains("not a function")) {
      return null;
    }
    Matcher place = POSITION.matcher(position);
    JsSource source = place.matches() ? sources.get(place.group(1)) : null;
    if (source == null) {
      return null;
    }
    return WxCalls.on(source, Integer.parseInt(place.group(2))).stream()
        .map(apis::hintFor)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
