package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.spi.JsException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the listeners of a program's JavaScript errors, with a hint where there is one (E1). */
final class ErrorReports {
  private static final Pattern NO_SUCH_API =
      Pattern.compile("\\bwx\\.([\\p{L}_$][\\p{L}\\p{N}_$]*) is not a function");

  private final MiniAppInfo info;
  private final Listeners listeners;
  private final ApiTable apis;

  ErrorReports(MiniAppInfo info, Listeners listeners, ApiTable apis) {
    this.info = info;
    this.listeners = listeners;
    this.apis = apis;
  }

  void report(JsException e) {
    ScriptError.Kind kind =
        switch (e.kind()) {
          case SYNTAX -> ScriptError.Kind.SYNTAX;
          case THROWN -> ScriptError.Kind.UNCAUGHT;
          case INTERRUPTED, OUT_OF_MEMORY -> ScriptError.Kind.KILLED;
        };
    report(kind, String.valueOf(e.getMessage()), e.position(), e.jsStack());
  }

  void report(ScriptError.Kind kind, String message, @Nullable String position, String stack) {
    listeners.error(info, new ScriptError(kind, message, position, stack, hint(message)));
  }

  private @Nullable String hint(String message) {
    Matcher matcher = NO_SUCH_API.matcher(message);
    return matcher.find() ? apis.hintFor(matcher.group(1)) : null;
  }
}
