package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import dev.footbridge.engine.spi.JsStack;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.jspecify.annotations.Nullable;

/** Converts GraalJS's exceptions to the SPI's, which hold text only. */
final class GraalJsFailures {
  private static final String STOPPED = "the program was stopped";

  private GraalJsFailures() {}

  /**
   * Returns the failure of a turn.
   *
   * @param description the text of what was thrown, if it is no error; else null
   */
  static JsException of(PolyglotException e, @Nullable String description) {
    Kind kind = kindOf(e);
    if (kind == Kind.INTERRUPTED) { // the engine writes about its own contexts and threads
      return new JsException(kind, STOPPED, position(e), stack(e));
    }
    String message = description == null ? message(e) : description;
    return new JsException(kind, message, position(e), stack(e));
  }

  /** Returns the failure of a turn whose context was closed while it ran. */
  static JsException ofClosed(IllegalStateException e) {
    JsException failure = new JsException(Kind.INTERRUPTED, STOPPED, null, "");
    failure.initCause(e);
    return failure;
  }

  /** Returns the message; for a syntax error without the position, which counts from 0. */
  private static String message(PolyglotException e) {
    String message = String.valueOf(e.getMessage());
    SourceSection location = e.getSourceLocation();
    if (!isOfParser(e) || location == null) {
      return message;
    }
    String start = "SyntaxError: ";
    String file = location.getSource().getName() + ":";
    return message.startsWith(start + file)
        ? start + message.substring((start + file).length()).replaceFirst("^\\d+:\\d+ ", "").trim()
        : message.trim();
  }

  static Kind kindOf(PolyglotException e) {
    if (e.isCancelled() || e.isInterrupted()) {
      return Kind.INTERRUPTED;
    }
    if (e.isResourceExhausted()) {
      return Kind.OUT_OF_MEMORY;
    }
    if (e.isInternalError()) {
      return Kind.ENGINE_FAILED;
    }
    return isOfParser(e) ? Kind.SYNTAX : Kind.THROWN;
  }

  /** Returns whether a source does not parse; JSON.parse and RegExp throw syntax errors, too. */
  private static boolean isOfParser(PolyglotException e) {
    if (!e.isSyntaxError()) {
      return false;
    }
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      if (isOfTheProgram(frame)) {
        return false; // it was running
      }
    }
    return true;
  }

  private static @Nullable String position(PolyglotException e) {
    SourceSection location = e.getSourceLocation();
    if (location != null && isOfTheProgram(location.getSource())) {
      return position(location);
    }
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      if (isOfTheProgram(frame)) {
        return position(frame.getSourceLocation());
      }
    }
    return null;
  }

  private static String stack(PolyglotException e) {
    StringBuilder stack = new StringBuilder();
    int frames = 0;
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      if (isOfTheProgram(frame) && frames++ < JsStack.MOST_FRAMES) {
        stack.append(stack.length() == 0 ? "" : "\n").append("    at ");
        String function = frame.getRootName();
        String place = position(frame.getSourceLocation());
        stack.append(
            function == null || function.startsWith(":") ? place : function + " (" + place + ")");
      }
    }
    return stack.toString();
  }

  private static boolean isOfTheProgram(PolyglotException.StackFrame frame) {
    return frame.isGuestFrame()
        && frame.getSourceLocation() != null
        && isOfTheProgram(frame.getSourceLocation().getSource());
  }

  /** Returns whether a source is the program's, rather than the shim's or the engine's. */
  private static boolean isOfTheProgram(Source source) {
    return !source.getName().startsWith(JsStack.OURS) && !source.getName().startsWith("<");
  }

  private static String position(SourceSection section) {
    return section.getSource().getName()
        + ":"
        + section.getStartLine()
        + ":"
        + section.getStartColumn();
  }
}
