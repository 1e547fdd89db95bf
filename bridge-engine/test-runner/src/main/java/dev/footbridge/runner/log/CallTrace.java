package dev.footbridge.runner.log;

import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.jvm.text.JavaFrames;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The events of one call so far. Safe for use by many threads. */
public final class CallTrace {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int MOST_CHARS = 500;
  private static final String BELOW = " ".repeat(15); // a time and an indent

  private final BridgeCall call;
  private final long beganAtNanos;
  private final List<String> lines = new ArrayList<>(); // guarded by this, as the fields below
  private final List<String> states = new ArrayList<>();
  private final CompletableFuture<Outcome> end = new CompletableFuture<>();
  private List<String> javaStack = List.of();

  /**
   * Creates a trace.
   *
   * @param beganAtNanos the time of the program's launch
   */
  CallTrace(BridgeCall call, long beganAtNanos) {
    this.call = call;
    this.beganAtNanos = beganAtNanos;
    add(call.acceptedAtNanos(), title());
  }

  /** Returns the call. */
  public BridgeCall call() {
    return call;
  }

  synchronized void state(long now, String json) {
    states.add(json);
    add(now, "state " + json);
  }

  /** Records the end. */
  synchronized void ended(long now, Outcome outcome) {
    add(now, (outcome.isOk() ? "ok " : "fail ") + outcome.json());
    addStack(outcome.cause());
    javaStack = JavaFrames.here();
    end.complete(outcome);
  }

  /**
   * Records an event that changes nothing, such as an answer after the end.
   *
   * @param thrown the cause; null if there is none
   */
  synchronized void note(long now, String what, @Nullable Throwable thrown) {
    add(now, what);
    addStack(thrown);
  }

  /** Returns the states sent so far, in order, each as JSON text. */
  public synchronized List<String> states() {
    return List.copyOf(states);
  }

  /** Returns a future of the outcome, completed when the call ends. */
  public CompletableFuture<Outcome> end() {
    return end.copy();
  }

  /** Returns the outcome; null if the call is open. */
  public @Nullable Outcome outcome() {
    return end.getNow(null);
  }

  /** Returns the Java frames that ended the call, innermost first; empty if it is open. */
  public synchronized List<String> javaStack() {
    return javaStack;
  }

  /**
   * Returns the events, a line each, with the times of the program's clock. Below an event that an
   * exception caused, the exception with its frames.
   */
  public synchronized String text() {
    return String.join("\n", lines);
  }

  /** Returns the call as one line. */
  public String title() {
    String via = call.via().equals(call.event()) ? "" : call.via() + " ";
    return "#" + call.id() + " wx." + via + call.event() + " " + call.jsonParams();
  }

  private void addStack(@Nullable Throwable thrown) {
    if (thrown != null) {
      lines.add(BELOW + TerminalText.lines(JavaStack.of(thrown), BELOW));
    }
  }

  private void add(long now, String text) {
    lines.add(line(now - beganAtNanos, text));
  }

  /** Returns an event as a line with its time since the program's launch. */
  static String line(long nanos, String text) {
    String shortened =
        text.length() <= MOST_CHARS
            ? TerminalText.line(text)
            : TerminalText.line(text.substring(0, MOST_CHARS))
                + "… ("
                + text.length()
                + " characters)";
    return String.format(Locale.ROOT, "%8.1f ms  %s", nanos / NANOS_PER_MILLI, shortened);
  }
}
