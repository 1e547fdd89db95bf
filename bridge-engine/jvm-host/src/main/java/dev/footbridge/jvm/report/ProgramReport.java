package dev.footbridge.jvm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.jvm.event.OpenApis;
import dev.footbridge.jvm.event.ProgramEvent;
import dev.footbridge.jvm.text.WarningListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Listens to one program for a {@link HtmlReport}. Times are real ones; if the program has a manual
 * clock, calls also have its times.
 */
public final class ProgramReport implements WarningListener {
  /** The kind of the events of whole programs, whose own kind is apart. */
  private static final String HAPPENED = "happened";

  private final String name;
  private final Function<Throwable, String> stackText;
  private final Clock clock;
  private final long beganNanos = System.nanoTime();
  private final Map<Long, CallReport> calls = new LinkedHashMap<>(); // guarded by this
  private final List<Event> events = new ArrayList<>(); // guarded by this
  private final OpenApis open = new OpenApis(); // guarded by this
  private final List<TestOutcome> tests = new ArrayList<>(); // guarded by this

  ProgramReport(String name, Function<Throwable, String> stackText, Clock clock) {
    this.name = name;
    this.clock = clock;
    this.stackText = stackText;
  }

  /** Adds the result of a test that the program ran. */
  public synchronized void test(TestOutcome test) {
    Objects.requireNonNull(test, "test");
    tests.add(test);
  }

  /** Adds the reason why the program failed although it threw nothing. */
  public void failure(String text) {
    Objects.requireNonNull(text, "text");
    event("failure", text, "");
  }

  @Override
  public synchronized void started(BridgeCall call) {
    open.started(call);
    calls.put(call.id(), new CallReport(call, millis(), programMillis()));
  }

  @Override
  public synchronized void handling(BridgeCall call) {
    change(call).handlingBegan(Thread.currentThread().getName(), millis());
  }

  @Override
  public synchronized void handled(BridgeCall call) {
    change(call).handlingEnded(millis());
  }

  @Override
  public synchronized void state(BridgeCall call, Payload state) {
    change(call).state(state.json(), millis(), programMillis());
  }

  @Override
  public synchronized void ended(BridgeCall call, Outcome outcome) {
    CallReport ended = change(call);
    ended.ended(outcome, text(outcome.cause()), millis(), programMillis());
    if (open.ended(call)) {
      ended.markNoScreen();
    }
  }

  @Override
  public void warning(@Nullable BridgeCall call, String text, @Nullable Throwable thrown) {
    if (call == null) {
      event("warning", text, text(thrown));
    } else {
      note(call, thrown == null ? text : text + ": " + text(thrown));
    }
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    event(level.equals("error") || level.equals("warn") ? level : "log", text, "");
  }

  @Override
  public void shown(MiniAppInfo program, String kind, String text) {
    log(program, "info", kind, text);
  }

  @Override
  public void log(MiniAppInfo program, String level, String tag, String text) {
    console(program, level, tag.isEmpty() ? text : tag + ": " + text);
  }

  @Override
  public synchronized void happened(MiniAppInfo program, String kind, Payload data) {
    ProgramEvent event = ProgramEvent.of(kind, data.json());
    if (!open.take(event)) {
      String text = CallReport.shortened(event.text());
      events.add(new Event(millis(), HAPPENED, text, "", kind, event.page(), event.hook()));
    }
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    String kind = error.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String place = error.stack().isEmpty() && error.position() != null ? error.position() : "";
    String hint = error.hint() == null ? "" : "\nhint: " + error.hint();
    event("failure", kind + ": " + error.message() + hint, error.stack() + place);
  }

  @Override
  public void abandoned(MiniAppInfo program, String where) {
    failure("the program was abandoned: it is still running " + where);
  }

  synchronized void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeArrayFieldStart("calls");
    for (CallReport call : calls.values()) {
      call.writeTo(json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("events");
    for (Event event : events) {
      json.writeStartObject();
      json.writeNumberField("at", event.at);
      json.writeStringField("kind", event.kind);
      json.writeStringField("text", event.text);
      json.writeStringField("stack", event.stack);
      if (event.kind.equals(HAPPENED)) {
        json.writeStringField("what", event.what);
        json.writeStringField("page", event.page);
        json.writeStringField("hook", event.hook);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tests");
    for (TestOutcome test : tests) {
      test.writeTo(json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private synchronized void event(String kind, String text, String stack) {
    events.add(new Event(millis(), kind, text, stack, "", "", ""));
  }

  private synchronized void note(BridgeCall call, String text) {
    change(call).note(text);
  }

  private CallReport change(BridgeCall call) {
    return calls.computeIfAbsent(call.id(), id -> new CallReport(call, millis(), programMillis()));
  }

  private String text(@Nullable Throwable thrown) {
    return thrown == null ? "" : stackText.apply(thrown);
  }

  private double millis() {
    return Math.round((System.nanoTime() - beganNanos) / 1e3) / 1e3;
  }

  /** Returns a manual clock's time; {@link CallReport#NO_TIME} for the machine's clock. */
  private double programMillis() {
    return clock.isManual() ? Math.round(clock.nanoTime() / 1e3) / 1e3 : CallReport.NO_TIME;
  }

  /**
   * An event that is no call's.
   *
   * @param what the kind of what happened in a whole program; empty for all else
   * @param page the page that it happened to; empty if there is none
   * @param hook the page's function that was called; empty if there is none
   */
  private record Event(
      double at, String kind, String text, String stack, String what, String page, String hook) {}
}
