package dev.footbridge.engine.internal.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.api.ApiTable;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.program.KnownSources.SourceLine;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.logic.ModuleSource;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.JsStack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what JavaScript reports: errors, with a hint if there is one (rule E1), console lines,
 * warnings.
 */
public final class ErrorReports {
  private static final String NO_FUNCTION = "not a function";
  private static final Pattern VAGUE =
      Pattern.compile("(?<=^TypeError: )(?:\\(intermediate value\\)\\S* is )?not a function");

  private final MiniAppInfo info;
  private final ProgramListener listeners;
  private final ApiTable apis;
  private final JsonCodec codec;
  private final int mostUnits;
  private final KnownSources sources = new KnownSources();

  /**
   * Creates a reporter for one program.
   *
   * @param mostUnits how much of a text of the program listeners get, in UTF-16 units
   */
  public ErrorReports(
      MiniAppInfo info, ProgramListener listeners, ApiTable apis, JsonCodec codec, int mostUnits) {
    this.codec = codec;
    this.mostUnits = mostUnits;
    this.info = info;
    this.listeners = listeners;
    this.apis = apis;
  }

  /** Stores a source of the program, for hints about errors in it. */
  void know(JsSource source) {
    sources.add(source);
  }

  /** Stores a module, for hints about errors in it, and their positions. */
  public void know(ModuleSource module) {
    sources.add(module);
  }

  /** Returns a stack with the positions as the author knows them (rule W16). */
  String authors(String stack) {
    return sources.authors(stack);
  }

  /** Reports an exception; returns it with the message that was reported. */
  JsException report(JsException e) {
    ScriptError.Kind kind =
        switch (e.kind()) {
          case SYNTAX -> ScriptError.Kind.SYNTAX;
          case THROWN -> ScriptError.Kind.UNCAUGHT;
          case INTERRUPTED, OUT_OF_MEMORY, ENGINE_FAILED -> ScriptError.Kind.KILLED;
        };
    String message = String.valueOf(e.getMessage());
    String position = sources.author(e.position());
    String stack = sources.authors(e.jsStack());
    String reported = report(kind, message, position, stack);
    if (reported.equals(message) && stack.equals(e.jsStack())) {
      return e;
    }
    JsException named = new JsException(e.kind(), reported, position, stack);
    named.setStackTrace(e.getStackTrace());
    named.initCause(e.getCause());
    return named;
  }

  /**
   * Passes an operation on that reports something to the host's listeners.
   *
   * @return the message of the error that was reported; null if it was no error
   */
  @Nullable String take(int op, long id, String name, String text) {
    switch (op) {
      case Op.CONSOLE -> listeners.console(info, name, shortened(text));
      case Op.ERROR -> {
        return report(ScriptError.Kind.UNCAUGHT, text);
      }
      case Op.REJECTION -> {
        return report(ScriptError.Kind.UNHANDLED_REJECTION, text);
      }
      case Op.LISTENER -> listeners.listenerAdded(info, id, shortened(name), sources.authors(text));
      case Op.LISTENER_GONE -> listeners.listenerRemoved(info, id);
      case Op.WARNING -> listeners.warning(info, shortened(text));
      default -> throw new IllegalArgumentException("no such operation: " + op);
    }
    return null;
  }

  /** Returns a text that listeners, which may keep it, get no longer than a payload. */
  private String shortened(String text) {
    return text.length() <= mostUnits
        ? text
        : text.substring(0, mostUnits) + "… (" + text.length() + " characters)";
  }

  private String report(ScriptError.Kind kind, String json) {
    JsonNode error;
    try {
      error = codec.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the shim sent an error that is not JSON", e);
    }
    String stack = sources.authors(error.path("stack").asText());
    return report(kind, error.path("message").asText(), JsStack.position(stack), stack);
  }

  /** Reports an error; returns the message that was reported. */
  private String report(
      ScriptError.Kind kind, String message, @Nullable String position, String stack) {
    ScriptError error =
        explain(ScriptError.of(kind, message).withPosition(position).withStack(stack));
    listeners.error(info, error);
    return error.message();
  }

  /** Returns an error as it would have been reported, had the program not caught it. */
  public ScriptError explainCaught(ScriptError error) {
    return explain(
        error
            .withPosition(sources.author(error.position()))
            .withStack(sources.authors(error.stack())));
  }

  /**
   * Returns an error with the name of the missing API in its message, and a hint if there is one.
   */
  private ScriptError explain(ScriptError error) {
    String message = error.message();
    String position = error.position();
    List<String> missing =
        message.contains(NO_FUNCTION) ? missing(callsAt(position)) : Collections.emptyList();
    return ScriptError.of(
            error.kind(), missing.isEmpty() ? message : naming(missing.get(0), message))
        .withPosition(position)
        .withStack(error.stack())
        .withHint(missing.isEmpty() ? hint(error.kind(), message, position) : hint(missing));
  }

  /** Returns the hint for calls of missing APIs, or null (rule E1). */
  private @Nullable String hint(List<String> missing) {
    return missing.stream().map(apis::hintFor).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private @Nullable String hint(ScriptError.Kind kind, String message, @Nullable String position) {
    if (kind != ScriptError.Kind.SYNTAX) {
      return GlobalHints.of(message);
    }
    SourceLine line = sources.lineAt(position);
    return GlobalHints.ofSyntax(line == null ? "" : line.text());
  }

  /** Returns those of the calls whose API is not on {@code wx}. */
  private List<String> missing(List<String> calls) {
    List<String> missing = new ArrayList<>(calls);
    missing.removeIf(apis::isOnWx);
    return missing;
  }

  /**
   * Returns the message with the name of the API. Engines write {@code not a function}, or {@code
   * (intermediate value).pay is not a function}.
   */
  private static String naming(String api, String message) {
    return VAGUE
        .matcher(message)
        .replaceFirst("wx." + Matcher.quoteReplacement(api) + " is not a function");
  }

  /**
   * Returns the APIs that the source calls there. Not every JavaScript engine names the function in
   * the message, so this looks for calls in the source line.
   */
  private List<String> callsAt(@Nullable String position) {
    SourceLine line = sources.lineAt(position);
    return line == null ? List.of() : WxCalls.on(line.source(), line.number());
  }
}
