package dev.footbridge.jvm.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorChain;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.jvm.json.JsonValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers the calls of one program from a recording. The calls must be the recorded ones, in the
 * same order and with the same parameters, except for secrets. The answers and host events come in
 * their order, each at least as long after the call before it as in the recording. Register it in
 * the engine both as interceptor and as call listener, for one program only. Safe for use by many
 * threads.
 */
public final class Replay implements InterceptorFactory, CallInterceptor, CallListener {
  private static final String FAIL = ":fail";

  /** The built-in APIs whose answer contains the program's language (rule T8). */
  private static final Set<String> LANGUAGE_APIS =
      Set.of("getAppBaseInfo", "getSystemInfo", "getSystemInfoAsync", "getSystemInfoSync");

  private final Recording recording;
  private final @Nullable String language;
  private final Set<String> syncApis = new HashSet<>(); // the rest is guarded by this
  private final Map<Long, RecordedCall> matched = new HashMap<>();
  private final Map<RecordedCall, RequestEvent> asked = new HashMap<>();
  private final Map<RecordedCall, List<RecordedCall.Answer>> early = new HashMap<>();
  private int next;
  private int eventsToSend; // scheduled, but not yet sent
  private long lastDueNanos = Long.MIN_VALUE; // when the action scheduled last is due
  private @Nullable InterceptedProgram program;
  private @Nullable String divergence;

  /** Creates a replay of {@code recording}. */
  public Replay(Recording recording) {
    this(recording, null);
  }

  /**
   * Creates a replay of {@code recording} on an engine whose environment may have another language.
   *
   * @param language the language that {@code wx.getSystemInfo} and its siblings answer; null for
   *     the recorded one
   */
  public Replay(Recording recording, @Nullable String language) {
    this.recording = Objects.requireNonNull(recording, "recording");
    this.language = language;
  }

  /**
   * Returns the first difference between the program and the recording, as a diff; empty if there
   * is none. Call this after the program has ended, because missing calls are differences too.
   */
  public synchronized Optional<String> divergence() {
    if (divergence == null && next < recording.size()) {
      RecordedCall left = recording.calls().get(next);
      return Optional.of(
          headline(left.line, next + 1) + "\n  - " + left.text() + "\n  + (the program ended)");
    }
    return Optional.ofNullable(divergence);
  }

  /**
   * Returns whether the recording still has an event to send before the next call. An idle program
   * has not ended while it does.
   */
  public synchronized boolean hasEventsToSend() {
    return eventsToSend > 0 && divergence == null;
  }

  @Override
  public synchronized List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
    List<ApiContract> apis = recording.apis(known);
    apis.stream().filter(ApiContract::isSync).forEach(api -> syncApis.add(api.name()));
    return apis;
  }

  @Override
  public boolean isOnWx(ApiContract api) {
    return recording.isCalledOnWx(api.name());
  }

  @Override
  public synchronized CallInterceptor create(InterceptedProgram launched) {
    if (program != null) {
      throw new IllegalStateException("a replay is for one program; create another for the next");
    }
    program = launched;
    recording.firstEvents().forEach(event -> schedule(launched, 0, event));
    return this;
  }

  @Override
  public synchronized void started(BridgeCall call) {
    InterceptedProgram running = program;
    if (divergence != null || running == null) {
      return;
    }
    JsonNode params = params(call);
    String now = RecordedCall.text(call.via(), call.event(), call.isSync(), params);
    if (next == recording.size()) {
      if (recording.isCut()) {
        return;
      }
      divergence =
          "replay: the program continues after the end of "
              + recording.file()
              + "\n  - (the end)\n  + "
              + now;
      return;
    }
    RecordedCall recorded = recording.calls().get(next++);
    List<String> differences = Differences.between(recorded.params, params);
    boolean same =
        recorded.api.equals(call.event())
            && recorded.via.equals(call.via())
            && recorded.sync == call.isSync();
    if (same && differences.isEmpty()) {
      matched.put(call.id(), recorded);
      schedule(running, recorded);
      return;
    }
    StringBuilder diff = new StringBuilder(headline(recorded.line, next));
    diff.append("\n  - ").append(recorded.text()).append("\n  + ").append(now);
    if (same) {
      differences.forEach(line -> diff.append("\n    ").append(line));
    }
    divergence = diff.toString();
  }

  /** Returns the parameters as the recorder does, which keeps the text of what it cannot read. */
  private JsonNode params(BridgeCall call) {
    boolean asText = next < recording.size() && recording.calls().get(next).params.isTextual();
    return asText
        ? TextNode.valueOf(call.jsonParams())
        : recording.redaction().mask(read(call.jsonParams()));
  }

  @Override
  public synchronized void intercept(InterceptorChain call) {
    RecordedCall recorded = matched.remove(call.call().id());
    RequestEvent request = call.request();
    if (recorded == null) {
      request.fail(
          recording.isCut()
              ? "the recording was cut off before the answer to this call"
              : "the recording has no answer to this call");
      return;
    }
    RecordedCall.Answer end = recorded.end;
    if (!syncApis.contains(recorded.api)) {
      asked.put(recorded, request);
      List<RecordedCall.Answer> waiting = early.remove(recorded);
      if (waiting != null) {
        waiting.forEach(answer -> give(request, answer));
      }
    } else if (end != null) {
      give(request, end);
    } else {
      request.fail("the recording ends before this call does");
    }
  }

  /** Schedules the answers and events that came after a call, in the order of the recording. */
  private void schedule(InterceptedProgram running, RecordedCall call) {
    int sent = 0;
    for (RecordedCall.Answer answer : call.following) {
      while (sent < call.events.size() && call.events.get(sent).atMillis() < answer.atMillis()) {
        schedule(running, call.atMillis, call.events.get(sent++));
      }
      if (!syncApis.contains(answer.call().api) && !answer.isEnginesOwn()) {
        after(running, answer.atMillis() - call.atMillis, () -> deliver(answer));
      }
    }
    while (sent < call.events.size()) {
      schedule(running, call.atMillis, call.events.get(sent++));
    }
  }

  private void schedule(InterceptedProgram running, double since, RecordedCall.HostEvent event) {
    eventsToSend++;
    after(
        running,
        event.atMillis() - since,
        () -> {
          running.emit(event.name(), event.data());
          synchronized (this) {
            eventsToSend--;
          }
        });
  }

  /**
   * Runs an action after a delay, but not before those that were scheduled earlier: calls that one
   * turn makes come at the same time in a replay, but did not when they were recorded.
   */
  private void after(InterceptedProgram running, double millis, Runnable action) {
    long now = running.nanoTime();
    lastDueNanos = Math.max(lastDueNanos, now + Math.round(millis * 1e6));
    running.after(Duration.ofNanos(lastDueNanos - now), action);
  }

  private void deliver(RecordedCall.Answer answer) {
    RequestEvent request;
    synchronized (this) {
      request = asked.get(answer.call());
      if (request == null) { // the handler has not started yet, or the engine refused the call
        early.computeIfAbsent(answer.call(), call -> new ArrayList<>()).add(answer);
        return;
      }
    }
    give(request, answer);
  }

  private void give(RequestEvent request, RecordedCall.Answer answer) {
    if (answer.kind() == RecordedCall.Kind.STATE) {
      request.sendState(answer.json());
      return;
    }
    ObjectNode data = answer.json().deepCopy();
    JsonNode errMsg = data.remove("errMsg");
    if (language != null && data.has("language") && LANGUAGE_APIS.contains(answer.call().api)) {
      data.put("language", language);
    }
    if (answer.kind() == RecordedCall.Kind.OK) {
      request.ok(data);
    } else {
      request.fail(data, reason(errMsg == null ? "" : errMsg.asText()));
    }
  }

  /** Returns the reason in an {@code errMsg}, which someone may have edited. */
  private static String reason(String errMsg) {
    int end = errMsg.indexOf(FAIL);
    return end < 0 ? errMsg : errMsg.substring(end + FAIL.length()).trim();
  }

  private String headline(int line, int number) {
    return "replay: the program diverges from "
        + recording.file()
        + ":"
        + line
        + " with its call "
        + number;
  }

  private static JsonNode read(String json) {
    try {
      return JsonValues.read(json);
    } catch (IllegalArgumentException e) {
      return TextNode.valueOf(json); // as the recorder does
    }
  }
}
