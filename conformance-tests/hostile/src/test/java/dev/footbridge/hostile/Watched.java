package dev.footbridge.hostile;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.Payload;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What is heard of a hostile program; keeps little of it, because it may be much. */
final class Watched implements ProgramListener, CallListener {
  private static final int MOST_KEPT = 100;

  /** What a user has to read, in some form, about a program that was stopped. */
  private static final Pattern CAUSE =
      Pattern.compile(
          "(?i)took longer than|stopped|closed|memory|overflow|call stack|too (?:long|many|deep)"
              + "|abandoned|crashed|RangeError|ended with status");

  private static final Pattern JAVA_FAILURE =
      Pattern.compile(
          "\\n\\s+at \\S+\\((?:\\w+\\.(?:java|kt):|Native Method|Unknown Source)"
              + "|\\b[a-z]+(?:\\.[a-z]+)+\\.[A-Z]\\w*(?:Error|Exception)\\b");

  private final List<String> escapes = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final List<String> late = new CopyOnWriteArrayList<>();
  private final AtomicLong openCalls = new AtomicLong();
  private final AtomicInteger ends = new AtomicInteger();
  private volatile boolean wasKilled;

  private void heard(String what) {
    if (ends.get() > 0 && late.size() < MOST_KEPT) {
      late.add(what);
    }
  }

  /** Records how the program's turn failed. */
  void turnFailed(Throwable failure) {
    wasKilled |=
        !(failure instanceof JsException e)
            || (e.kind() != JsException.Kind.THROWN && e.kind() != JsException.Kind.SYNTAX);
    tell(failure.getMessage() == null ? failure.toString() : failure.getMessage());
  }

  private void tell(String message) {
    if (messages.size() < MOST_KEPT) {
      messages.add(message);
    }
  }

  /** Adds what is wrong with what was heard, now that the program has ended. */
  void judge(Kind kind, Observation to) {
    escapes.forEach(to::harm);
    late.stream().limit(3).forEach(what -> to.harm("heard after its end: " + what));
    if (ends.get() != 1) {
      to.harm("its end was told " + ends + " times");
    }
    if (openCalls.get() != 0) {
      to.harm(openCalls + " of its calls did not end");
    }
    if (wasKilled && messages.stream().noneMatch(each -> CAUSE.matcher(each).find())) {
      to.untold("it was stopped, and told is only " + messages);
    }
    if (kind != Kind.ESCAPE) { // their own texts name Java's classes
      messages.stream()
          .filter(each -> JAVA_FAILURE.matcher(each).find())
          .limit(1)
          .forEach(each -> to.untold("it tells a failure of Java: " + each));
    }
  }

  @Override
  public void turnBegan(MiniAppInfo program) {
    heard("a turn");
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    heard("console");
    if (text.startsWith(HostileProgram.ESCAPED) && escapes.size() < MOST_KEPT) {
      escapes.add(text);
    }
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    heard("an error");
    wasKilled |= error.kind() == ScriptError.Kind.KILLED;
    tell(error.message());
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    heard("a warning");
  }

  @Override
  public void pluginFailed(MiniAppInfo program, Throwable thrown) {
    heard("a failure of a plugin");
  }

  @Override
  public void ended(MiniAppInfo program, boolean killed) {
    ends.incrementAndGet();
  }

  @Override
  public void started(BridgeCall call) {
    heard("a call");
    openCalls.incrementAndGet();
  }

  @Override
  public void state(BridgeCall call, Payload state) {
    heard("a state");
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    heard("the end of a call");
    openCalls.decrementAndGet();
  }
}
