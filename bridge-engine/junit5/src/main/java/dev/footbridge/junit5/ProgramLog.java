package dev.footbridge.junit5;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeCall;
import dev.footbridge.engine.CallListener;
import dev.footbridge.engine.Outcome;
import dev.footbridge.engine.ProgramListener;
import dev.footbridge.engine.ScriptError;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.jvm.text.JavaFrames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows one program: its calls, what it says, and what it does wrong. */
final class ProgramLog implements CallListener, ProgramListener {
  private final Clock clock;
  private final long beganAtNanos;
  private final Map<Long, CallTrace> calls = new LinkedHashMap<>(); // guarded by this, as the rest
  private final Map<Long, Finding> listeners = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> console = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private @Nullable CallTrace lastEnded;
  private boolean over;

  ProgramLog(Clock clock) {
    this.clock = clock;
    this.beganAtNanos = clock.nanoTime();
  }

  synchronized List<CallTrace> calls() {
    return List.copyOf(calls.values());
  }

  synchronized List<String> console() {
    return List.copyOf(console);
  }

  synchronized List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Forgets an error that the test was told of otherwise. */
  synchronized void forgive(String message) {
    for (Finding finding : findings) {
      if (finding.violation() == Violation.THROWN_IN_CALLBACK && finding.what().equals(message)) {
        findings.remove(finding);
        return;
      }
    }
  }

  /** Ends the log; returns everything that was wrong, and what is left open. */
  synchronized List<Finding> end() {
    over = true;
    for (CallTrace trace : calls.values()) {
      if (trace.outcome() == null) {
        findings.add(neverSettled(trace));
      }
    }
    findings.addAll(listeners.values());
    return List.copyOf(findings);
  }

  @Override
  public synchronized void started(BridgeCall call) {
    calls.put(call.id(), new CallTrace(call, beganAtNanos));
  }

  @Override
  public synchronized void state(BridgeCall call, String json) {
    trace(call).state(clock.nanoTime(), json);
  }

  @Override
  public synchronized void ended(BridgeCall call, Outcome outcome) {
    if (over) {
      return; // the end of the program ends what is open
    }
    CallTrace trace = trace(call);
    trace.ended(clock.nanoTime(), outcome);
    lastEnded = trace;
  }

  @Override
  public synchronized void duplicate(BridgeCall call, Outcome second) {
    String text = (second.isOk() ? "ok " : "fail ") + second.json();
    afterEnd(Violation.SETTLED_TWICE, call, text + " (ignored)", "settled again");
  }

  @Override
  public synchronized void late(BridgeCall call, String json) {
    afterEnd(Violation.LATE_STATE, call, "state " + json + " (not delivered)", "sent");
  }

  @Override
  public synchronized void console(MiniAppInfo program, String level, String text) {
    console.add(text);
  }

  @Override
  public synchronized void warning(MiniAppInfo program, String text) {
    warnings.add(text);
  }

  @Override
  public synchronized void error(MiniAppInfo program, ScriptError error) {
    boolean rejection = error.kind() == ScriptError.Kind.UNHANDLED_REJECTION;
    if (!rejection && error.kind() != ScriptError.Kind.UNCAUGHT) {
      return;
    }
    CallTrace call = callBehind(error);
    // The error of a rejected call is made where no frame of the program is: the caller's say more.
    String stack = error.stack().isEmpty() && call != null ? call.call().jsStack() : error.stack();
    note(
        new Finding(
            rejection ? Violation.UNHANDLED_REJECTION : Violation.THROWN_IN_CALLBACK,
            error.message(),
            call == null ? "" : "after the call\n" + call.text(),
            error.stack().isEmpty() ? "called in JavaScript" : "thrown in JavaScript",
            Finding.frames(stack),
            call == null ? "" : "settled in Java",
            call == null ? List.of() : call.javaStack()));
  }

  @Override
  public synchronized void listenerAdded(
      MiniAppInfo program, long id, String target, String jsStack) {
    listeners.put(
        id,
        new Finding(
            Violation.LEAKED_LISTENER,
            target,
            "",
            "added in JavaScript",
            Finding.frames(jsStack),
            "",
            List.of()));
  }

  @Override
  public synchronized void listenerRemoved(MiniAppInfo program, long id) {
    listeners.remove(id);
  }

  /** Returns the failed call that an error tells of, else the call that ended last. */
  private @Nullable CallTrace callBehind(ScriptError error) {
    CallTrace behind = lastEnded;
    for (CallTrace trace : calls.values()) {
      String errMsg = new TestCall(trace).errMsg();
      if (!errMsg.isEmpty() && error.message().contains(errMsg)) {
        behind = trace;
      }
    }
    return behind;
  }

  private void afterEnd(Violation violation, BridgeCall call, String line, String done) {
    CallTrace trace = trace(call);
    trace.afterEnd(clock.nanoTime(), line);
    List<String> java = new ArrayList<>(JavaFrames.here());
    java.add("");
    java.add("first settled in Java");
    java.addAll(trace.javaStack());
    note(
        new Finding(
            violation,
            trace.title(),
            trace::text,
            "called in JavaScript",
            Finding.frames(call.jsStack()),
            done + " in Java",
            java));
  }

  private static Finding neverSettled(CallTrace trace) {
    String handler = trace.call().handler();
    return new Finding(
        Violation.NEVER_SETTLED,
        trace.title(),
        trace::text,
        "called in JavaScript",
        Finding.frames(trace.call().jsStack()),
        "not settled in Java by",
        List.of(handler.isEmpty() ? "(no handler)" : handler));
  }

  private void note(Finding finding) {
    if (!over) {
      findings.add(finding);
    }
  }

  private CallTrace trace(BridgeCall call) {
    return calls.computeIfAbsent(call.id(), id -> new CallTrace(call, beganAtNanos));
  }
}
