package dev.footbridge.junit5;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.jvm.text.JavaFrames;
import dev.footbridge.runner.log.CallTrace;
import dev.footbridge.runner.log.ProgramLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the violations of one program and its plugins. Registered after the program's log. */
final class Findings implements CallListener, ProgramListener {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "showModal", "program.answerModal(true)",
          "showActionSheet", "program.answerActionSheet(0)");

  private final ProgramLog log;
  private final boolean isWhole;
  private final Map<Long, Finding> listeners = new LinkedHashMap<>(); // guarded by this
  private final List<Finding> findings = new ArrayList<>(); // guarded by this
  private final Map<String, String> hints = new HashMap<>(); // by message; guarded by this
  private @Nullable Finding abandoned; // guarded by this
  private boolean over; // guarded by this

  /**
   * Creates an empty collection.
   *
   * @param isWhole whether it is a whole program, whose listeners stay until its end
   */
  Findings(ProgramLog log, boolean isWhole) {
    this.log = log;
    this.isWhole = isWhole;
  }

  /** Removes an error that the test gets as an exception. Returns its hint; null if it has none. */
  synchronized @Nullable String forgive(String message) {
    String hint = hints.remove(message);
    String what = ScriptFailure.withHint(message, hint);
    for (Finding finding : findings) {
      if (finding.violation() == Violation.THROWN_IN_CALLBACK && finding.what().equals(what)) {
        findings.remove(finding);
        return hint;
      }
    }
    return hint;
  }

  /**
   * Ends the log. Returns all violations, including open calls and remaining listeners.
   *
   * @param leftToUser what the program's plugins have left to a user, for the open calls
   * @param unanswered the modals and action sheets that wait for an answer
   */
  synchronized List<Finding> end(List<String> leftToUser, List<Shown> unanswered) {
    over = true;
    log.end();
    List<CallTrace> open = new ArrayList<>(log.calls());
    open.removeIf(trace -> trace.outcome() != null);
    for (Shown question : unanswered) {
      CallTrace asking = first(open, question.api());
      open.remove(asking);
      findings.add(unanswered(question, asking));
    }
    open.forEach(trace -> findings.add(neverSettled(trace, leftToUser)));
    findings.addAll(listeners.values());
    return List.copyOf(findings);
  }

  /**
   * Returns that the program could not be stopped, which is known only after it was closed, when
   * all else is over; null if it has ended.
   */
  synchronized @Nullable Finding abandoned() {
    return abandoned;
  }

  @Override
  public synchronized void abandoned(MiniAppInfo program, String where) {
    abandoned =
        new Finding(
            Violation.ABANDONED,
            "it is still running " + where,
            "",
            "called in JavaScript",
            List.of(),
            "still running in Java",
            List.of(where));
  }

  @Override
  public synchronized void duplicate(BridgeCall call, Outcome second) {
    afterEnd(Violation.SETTLED_TWICE, call, "settled again");
  }

  @Override
  public synchronized void late(BridgeCall call, Payload state) {
    afterEnd(Violation.LATE_STATE, call, "sent");
  }

  @Override
  public synchronized void error(MiniAppInfo program, ScriptError error) {
    if (error.hint() != null) {
      hints.put(error.message(), error.hint());
    }
    boolean rejection = error.kind() == ScriptError.Kind.UNHANDLED_REJECTION;
    if (error.kind() == ScriptError.Kind.SYNTAX) {
      return; // of a script that the test runs: it gets the exception
    }
    CallTrace call = callBehind(error);
    // The error of a rejected call has the frames of its call, or none if the handler sent a stack.
    String ofCall = call == null ? "" : call.call().jsStack();
    String stack = error.stack().isEmpty() ? ofCall : error.stack();
    note(
        new Finding(
            rejection ? Violation.UNHANDLED_REJECTION : Violation.THROWN_IN_CALLBACK,
            ScriptFailure.withHint(error.message(), error.hint()),
            before(call),
            stack.equals(ofCall) ? "called in JavaScript" : "thrown in JavaScript",
            Finding.frames(stack),
            call == null ? "" : "settled in Java",
            call == null ? List.of() : call.javaStack()));
  }

  @Override
  public synchronized void listenerAdded(
      MiniAppInfo program, long id, String target, String jsStack) {
    if (isWhole) {
      return;
    }
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

  /** Returns what came before an error: a call, and in a whole program what happened last. */
  private String before(@Nullable CallTrace call) {
    List<String> events = log.events();
    return (call == null ? "" : "after the call\n" + call.text())
        + (call == null || events.isEmpty() ? "" : "\n")
        + (events.isEmpty() ? "" : "after the event\n" + events.get(events.size() - 1));
  }

  /** Returns the failed call whose error this is, or else the call that ended last. */
  private @Nullable CallTrace callBehind(ScriptError error) {
    CallTrace behind = log.lastEnded();
    for (CallTrace trace : log.calls()) {
      String errMsg = TestCall.errMsg(trace.outcome());
      if (!errMsg.isEmpty() && error.message().contains(errMsg)) {
        behind = trace;
      }
    }
    return behind;
  }

  private void afterEnd(Violation violation, BridgeCall call, String done) {
    CallTrace trace = log.trace(call);
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

  private static @Nullable CallTrace first(List<CallTrace> open, String api) {
    return open.stream().filter(trace -> trace.call().event().equals(api)).findFirst().orElse(null);
  }

  /**
   * Returns the finding of a question that nobody answered.
   *
   * @param asking the call; null if its deadline ended it
   */
  private static Finding unanswered(Shown question, @Nullable CallTrace asking) {
    return new Finding(
        Violation.UNANSWERED,
        asking == null ? "wx." + question.api() + " " + question.title() : asking.title(),
        asking == null ? () -> "" : asking::text,
        "called in JavaScript",
        asking == null ? List.of() : Finding.frames(asking.call().jsStack()),
        "answer it, also before it is asked, with",
        List.of(ANSWERS.getOrDefault(question.api(), "a mock"), "or a mock"));
  }

  private static Finding neverSettled(CallTrace trace, List<String> leftToUser) {
    String handler = trace.call().handler();
    List<String> waits = new ArrayList<>(List.of(handler.isEmpty() ? "(no handler)" : handler));
    if (!leftToUser.isEmpty()) {
      waits.addAll(List.of("", "left to a user"));
      waits.addAll(leftToUser);
    }
    return new Finding(
        Violation.NEVER_SETTLED,
        trace.title(),
        trace::text,
        "called in JavaScript",
        Finding.frames(trace.call().jsStack()),
        "not settled in Java by",
        waits);
  }

  private void note(Finding finding) {
    if (!over) {
      findings.add(finding);
    }
  }
}
