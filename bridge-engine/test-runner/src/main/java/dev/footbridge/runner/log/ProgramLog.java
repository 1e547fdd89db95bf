package dev.footbridge.runner.log;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.jvm.event.ProgramEvent;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.text.WarningListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records the calls, messages and events of one program. Safe for use by many threads. */
public final class ProgramLog implements WarningListener {
  private final Clock clock;
  private final String hidden;
  private final long beganAtNanos;
  private final Map<Long, CallTrace> calls =
      new LinkedHashMap<>(); // guarded by this, as the fields below
  private final List<String> console = new ArrayList<>();
  private final List<String> pluginLog = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final Map<String, CallTrace> lastOfApi = new HashMap<>();
  private @Nullable CallTrace lastEnded;
  private boolean over;

  /**
   * Creates an empty log.
   *
   * @param clock the program's clock
   */
  public ProgramLog(Clock clock) {
    this(clock, "");
  }

  /**
   * Creates an empty log that leaves out the calls of one event.
   *
   * @param clock the program's clock
   * @param hidden the event; empty for none
   */
  public ProgramLog(Clock clock, String hidden) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.hidden = Objects.requireNonNull(hidden, "hidden");
    this.beganAtNanos = clock.nanoTime();
  }

  /** Returns the calls so far, in order. */
  public synchronized List<CallTrace> calls() {
    return List.copyOf(calls.values());
  }

  /** Returns the events of a call. */
  public synchronized CallTrace trace(BridgeCall call) {
    Objects.requireNonNull(call, "call");
    return calls.computeIfAbsent(call.id(), id -> new CallTrace(call, beganAtNanos));
  }

  /** Returns the call that ended last; null if none has. */
  public synchronized @Nullable CallTrace lastEnded() {
    return lastEnded;
  }

  /** Returns what the program wrote to its console, one entry per call. */
  public synchronized List<String> console() {
    return List.copyOf(console);
  }

  /** Returns what plugins wrote to the log of their platform, such as {@code I/Tag: text}. */
  public synchronized List<String> pluginLog() {
    return List.copyOf(pluginLog);
  }

  /** Returns the warnings about the program. */
  public synchronized List<String> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * Returns what happened in a whole program, such as that a page was shown: a line each, with its
   * time on the program's clock. Empty for other programs.
   */
  public synchronized List<String> events() {
    return List.copyOf(events);
  }

  /** Stops recording, so that open calls stay open in the log when the program ends. */
  public synchronized void end() {
    over = true;
  }

  @Override
  public synchronized void started(BridgeCall call) {
    if (isHidden(call)) {
      return;
    }
    CallTrace trace = new CallTrace(call, beganAtNanos);
    calls.put(call.id(), trace);
    lastOfApi.put(call.event(), trace);
  }

  @Override
  public synchronized void state(BridgeCall call, Payload state) {
    trace(call).state(clock.nanoTime(), state.json());
  }

  @Override
  public synchronized void ended(BridgeCall call, Outcome outcome) {
    if (over || isHidden(call)) {
      return;
    }
    CallTrace trace = trace(call);
    trace.ended(clock.nanoTime(), outcome);
    lastEnded = trace;
  }

  @Override
  public synchronized void duplicate(BridgeCall call, Outcome second) {
    String text = (second.isOk() ? "ok " : "fail ") + second.json();
    trace(call).note(clock.nanoTime(), text + " (ignored)", second.cause());
  }

  @Override
  public synchronized void late(BridgeCall call, Payload state) {
    trace(call).note(clock.nanoTime(), "state " + state.json() + " (not delivered)", null);
  }

  @Override
  public synchronized void warning(
      @Nullable BridgeCall call, String text, @Nullable Throwable thrown) {
    if (over) {
      return;
    }
    if (call != null) {
      trace(call).note(clock.nanoTime(), text, thrown);
    }
    warnings.add(
        (call == null ? "" : "#" + call.id() + " " + call.event() + ": ")
            + text
            + (thrown == null ? "" : "\n" + JavaStack.of(thrown)));
  }

  @Override
  public synchronized void console(MiniAppInfo program, String level, String text) {
    console.add(text);
  }

  @Override
  public synchronized void log(MiniAppInfo program, String level, String tag, String text) {
    String letter = level.isEmpty() ? "?" : level.substring(0, 1).toUpperCase(Locale.ROOT);
    pluginLog.add(letter + "/" + tag + ": " + text);
  }

  @Override
  public synchronized void happened(MiniAppInfo program, String kind, Payload data) {
    ProgramEvent event = ProgramEvent.of(kind, data.json());
    events.add(CallTrace.line(clock.nanoTime() - beganAtNanos, event.toString()));
    CallTrace call = lastOfApi.get(event.api());
    if (call != null && call.outcome() == null && !kind.equals(ProgramEvent.UI)) {
      call.note(clock.nanoTime(), event.toString(), null);
    }
  }

  private boolean isHidden(BridgeCall call) {
    return !hidden.isEmpty() && call.event().equals(hidden);
  }
}
