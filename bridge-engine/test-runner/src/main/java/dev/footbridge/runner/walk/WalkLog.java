package dev.footbridge.runner.walk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsStack;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.transcript.Transcript;
import dev.footbridge.runner.walk.WalkNote.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows the programs of a walk, one after the other, and assigns each event to a page: the one
 * whose script is in its stack, or whose hook runs, or else the one that is open; to the app if
 * that is not certain, because something else is still at work.
 */
final class WalkLog implements Transcript, ProgramListener {
  private static final String APP = "";
  private static final Pattern MISSING = Pattern.compile("\\bwx\\.([\\w$]+) is not a function");

  private final PageScripts scripts;
  private final Map<String, PageNotes> pages = new LinkedHashMap<>(); // guarded by this, as is all
  private final Map<Long, OpenCall> open = new LinkedHashMap<>();
  private String subject = APP;
  private boolean isAlone = true;
  private boolean hasNavigated;
  private boolean hasEnded;
  private boolean isAborted;
  private @Nullable String hooked; // the page whose hook was called last in this turn

  private record OpenCall(BridgeCall call, String page) {}

  WalkLog(PageScripts scripts) {
    this.scripts = scripts;
  }

  /** Forgets what is at work: a new program begins. */
  synchronized void begin() {
    open.clear();
    hasEnded = false;
  }

  /**
   * A page is about to be opened, or the app to start.
   *
   * @param page empty for the app
   * @param isOnly whether no timer of the app is set
   */
  synchronized void enter(String page, boolean isOnly) {
    subject = page;
    isAlone = isOnly && open.isEmpty();
    hasNavigated = false;
  }

  /** Records that the walk is ended early: what ends its program is no fault of a page. */
  synchronized void abort() {
    isAborted = true;
  }

  /** Returns whether the program has ended. */
  synchronized boolean hasEnded() {
    return hasEnded;
  }

  /** Returns whether a call of that page is open. */
  synchronized boolean hasOpenCalls(String page) {
    return open.values().stream().anyMatch(each -> each.page.equals(page));
  }

  /** Takes a note of each open call of a page. */
  synchronized void noteOpenCalls(String page) {
    for (OpenCall each : open.values()) {
      if (each.page.equals(page)) {
        note(page, Kind.UNANSWERED, "wx." + name(each.call), place(each.call));
      }
    }
  }

  synchronized void note(String page, Kind kind, String text, @Nullable String position) {
    of(page).note(kind, text, position);
  }

  /** Takes the reason why a page could not be opened, unless it is known. */
  synchronized void notOpened(String page, String reason) {
    if (!of(page).hasErrors()) {
      of(page).error(ScriptError.of(ScriptError.Kind.UNCAUGHT, reason));
    }
  }

  /** Records that a page was opened, and how long that took; not if the walk ended meanwhile. */
  synchronized void ran(String page, double millis) {
    if (!isAborted) {
      of(page).ran(millis);
    }
  }

  synchronized PageResult result(String page) {
    return of(page).result();
  }

  private PageNotes of(String page) {
    return pages.computeIfAbsent(page, PageNotes::new);
  }

  private String ownerOf(String stack) {
    String page = scripts.pageIn(stack);
    if (page != null) {
      return page;
    }
    return hooked != null ? hooked : isAlone ? subject : APP;
  }

  @Override
  public synchronized void call(BridgeCall call, double at) {
    open.put(call.id(), new OpenCall(call, ownerOf(call.jsStack())));
  }

  @Override
  public void state(BridgeCall call, String json) {}

  @Override
  public synchronized void end(BridgeCall call, Outcome outcome, double took) {
    OpenCall ended = open.remove(call.id());
    if (ended != null && !outcome.isOk() && outcome.errorCode() != ErrorCode.CLOSED) {
      String reason = JsonValues.read(outcome.json()).path("errMsg").asText();
      note(ended.page, Kind.FAILED, reason, place(call));
    }
  }

  @Override
  public synchronized void warning(
      @Nullable BridgeCall call, String text, @Nullable Throwable thrown) {
    String page = ownerOf(call == null ? "" : call.jsStack());
    String all =
        (call == null ? "" : "wx." + name(call) + ": ")
            + text
            + (thrown == null ? "" : "\n" + JavaStack.of(thrown));
    note(page, Kind.WARNING, all, call == null ? null : place(call));
  }

  @Override
  public void log(String level, String text) {}

  @Override
  public synchronized void error(ScriptError error) {
    boolean isKilled = error.kind() == ScriptError.Kind.KILLED;
    if (isKilled && isAborted) {
      hasEnded = true;
      return;
    }
    String stack =
        error.stack().isEmpty() && error.position() != null
            ? "at " + error.position()
            : error.stack();
    hasEnded |= isKilled; // or will at once
    PageNotes page = of(isKilled ? subject : ownerOf(stack));
    page.error(error);
    Matcher missing = MISSING.matcher(error.message());
    if (missing.find()) {
      page.note(Kind.ABSENT, "wx." + missing.group(1), error.position());
    }
  }

  @Override
  public synchronized void failure(String text) {
    if (!isAborted) {
      of(subject).error(ScriptError.of(ScriptError.Kind.KILLED, text));
    }
  }

  @Override
  public synchronized void turnBegan(MiniAppInfo program) {
    hooked = null;
  }

  @Override
  public synchronized void happened(MiniAppInfo program, String kind, Payload data) {
    JsonNode event = JsonValues.read(data.json());
    switch (kind) {
      case "page" -> hooked = event.path("page").asText();
      case "app" -> hooked = APP;
      case "navigate" -> navigated(event);
      case "plugin" ->
          note(
              ownerOf(""),
              Kind.WARNING,
              "requires the plugin '" + event.path("name").asText() + "', which is not loaded",
              null);
      default -> {}
    }
  }

  private void navigated(JsonNode event) {
    String type = event.path("type").asText();
    JsonNode stack = event.path("stack");
    boolean isOurs = !hasNavigated && stack.path(stack.size() - 1).asText().equals(subject);
    hasNavigated = true;
    if (!isOurs && !type.equals("navigateBack")) {
      String to = event.path("page").asText();
      note(subject, Kind.OPENED, to + " (" + type + ")", null);
    }
  }

  @Override
  public synchronized void ended(MiniAppInfo program, boolean killed) {
    hasEnded = true;
  }

  private static String name(BridgeCall call) {
    return call.via().equals(BridgeCall.NATIVE) ? call.via() + " " + call.event() : call.event();
  }

  private static @Nullable String place(BridgeCall call) {
    return JsStack.position(call.jsStack());
  }
}
