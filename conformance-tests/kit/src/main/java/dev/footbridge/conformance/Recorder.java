package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records what an engine reports to its listeners. */
final class Recorder implements CallListener, ProgramListener {
  private static final String KIT = "kit:";

  private final List<String> failures = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final Map<Long, Integer> ends = new TreeMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<ScriptError> errors = new ArrayList<>();
  private final Map<String, Integer> counts = noCounts();
  private final Map<String, List<String>> happened = new TreeMap<>();
  private boolean done;

  /** Returns the names of all counts, each with zero. */
  static Map<String, Integer> noCounts() {
    Map<String, Integer> counts = new TreeMap<>();
    for (String name :
        List.of(
            "dropped",
            "duplicates",
            "errors",
            "hints",
            "late",
            "outstayed",
            "overran",
            "rejections",
            "stalled",
            "threw",
            "warnings")) {
      counts.put(name, 0);
    }
    return counts;
  }

  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  /** Returns the console lines that are not the kit's own. */
  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  synchronized List<ScriptError> errors() {
    return List.copyOf(errors);
  }

  /** Returns what happened in a logic layer of a kind, as JSON. */
  synchronized List<String> happened(String kind) {
    return List.copyOf(happened.getOrDefault(kind, List.of()));
  }

  synchronized Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }

  synchronized boolean isDone() {
    return done;
  }

  /** Checks what the script of a case found, and what the listener saw. */
  void assertAsExpected(CaseHeader header) {
    Map<String, Integer> expected = noCounts();
    header
        .counts("expect")
        .forEach(
            (name, count) -> {
              assertThat(expected).as("%s: header 'expect'", header.file()).containsKey(name);
              expected.put(name, count);
            });
    assertThat(failures()).as("%s: what the script found", header.file()).isEmpty();
    assertThat(isDone()).as("%s: check.done() was reached", header.file()).isTrue();
    assertThat(counts()).as("%s: what the listener saw", header.file()).isEqualTo(expected);
    assertEveryCallEndedOnce();
  }

  synchronized void assertEveryCallEndedOnce() {
    assertThat(ends).as("how often each call ended").allSatisfy((id, n) -> assertThat(n).isOne());
  }

  @Override
  public synchronized void started(BridgeCall call) {
    ends.put(call.id(), 0);
  }

  @Override
  public synchronized void ended(BridgeCall call, Outcome outcome) {
    ends.merge(call.id(), 1, Integer::sum);
    outcomes.add(outcome);
  }

  @Override
  public synchronized void duplicate(BridgeCall call, Outcome second) {
    count("duplicates");
  }

  @Override
  public synchronized void late(BridgeCall call, Payload state) {
    count("late");
  }

  @Override
  public synchronized void dropped(BridgeCall call, Payload state) {
    count("dropped");
  }

  @Override
  public synchronized void stalled(BridgeCall call, BridgeCall behind) {
    count("stalled");
  }

  @Override
  public synchronized void overran(BridgeCall call) {
    count("overran");
  }

  @Override
  public synchronized void outstayed(BridgeCall call) {
    count("outstayed");
  }

  @Override
  public synchronized void warning(MiniAppInfo program, String text) {
    count("warnings");
  }

  @Override
  public synchronized void threwAfterEnd(BridgeCall call, Throwable thrown) {
    count("threw");
  }

  @Override
  public synchronized void console(MiniAppInfo program, String level, String text) {
    if (text.equals(KIT + "done")) {
      done = true;
    } else if (text.startsWith(KIT)) {
      failures.add(text.substring(KIT.length()));
    } else {
      lines.add(text);
    }
  }

  @Override
  public synchronized void happened(MiniAppInfo program, String kind, Payload data) {
    happened.computeIfAbsent(kind, k -> new ArrayList<>()).add(data.json());
  }

  @Override
  public synchronized void error(MiniAppInfo program, ScriptError error) {
    errors.add(error);
    if (error.hint() != null) {
      count("hints");
    }
    count(error.kind() == ScriptError.Kind.UNHANDLED_REJECTION ? "rejections" : "errors");
  }

  private void count(String name) {
    counts.merge(name, 1, Integer::sum);
  }
}
