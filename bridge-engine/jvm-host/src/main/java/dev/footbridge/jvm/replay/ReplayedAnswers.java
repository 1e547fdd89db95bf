package dev.footbridge.jvm.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.intercept.InterceptorChain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the recorded answers to the calls of a replay, whichever of the two comes first. Safe for
 * use by many threads.
 */
final class ReplayedAnswers {
  private static final String FAIL = ":fail";

  /** The built-in APIs whose answer contains the program's language (rule T8). */
  private static final Set<String> LANGUAGE_APIS =
      Set.of("getAppBaseInfo", "getSystemInfo", "getSystemInfoAsync", "getSystemInfoSync");

  private final @Nullable String language;
  private final Map<RecordedCall, InterceptorChain> asked = new HashMap<>(); // guarded by this
  private final Map<RecordedCall, List<RecordedCall.Answer>> early =
      new HashMap<>(); // guarded by this

  /**
   * Creates the answers of one replay.
   *
   * @param language the language that {@code wx.getSystemInfo} and its siblings answer; null for
   *     the recorded one
   */
  ReplayedAnswers(@Nullable String language) {
    this.language = language;
  }

  /** Takes an asynchronous call, and gives it the answers that were due before it came. */
  synchronized void ask(RecordedCall recorded, InterceptorChain call) {
    asked.put(recorded, call);
    List<RecordedCall.Answer> waiting = early.remove(recorded);
    if (waiting != null) { // before those that are delivered meanwhile
      waiting.forEach(answer -> give(call, answer));
    }
  }

  /** Gives an answer whose time has come, now or when its call comes. */
  void deliver(RecordedCall.Answer answer) {
    InterceptorChain call;
    synchronized (this) {
      call = asked.get(answer.call());
      if (call == null) { // the handler has not started yet, or the engine refused the call
        early.computeIfAbsent(answer.call(), key -> new ArrayList<>()).add(answer);
        return;
      }
    }
    give(call, answer);
  }

  /** Gives a call an answer. */
  void give(InterceptorChain call, RecordedCall.Answer answer) {
    RequestEvent request = call.request();
    switch (answer.kind()) {
      case LOGIC -> passOn(call, answer.call());
      case STATE -> request.sendState(answer.json());
      case OK -> request.ok(data(answer));
      case FAIL -> {
        JsonNode errMsg = answer.json().path("errMsg");
        request.fail(data(answer), reason(errMsg.asText()));
      }
    }
  }

  /** Lets the program's own logic layer answer again; what it does is part of the answer. */
  private void passOn(InterceptorChain call, RecordedCall recorded) {
    if (!call.hasHandler()) { // it is no whole program any more
      if (recorded.end != null) {
        give(call, recorded.end);
      }
      return;
    }
    try {
      call.proceed();
    } catch (Exception e) {
      throw new IllegalStateException("only a synchronous handler throws", e);
    }
  }

  private ObjectNode data(RecordedCall.Answer answer) {
    ObjectNode data = answer.json().deepCopy();
    data.remove("errMsg");
    if (language != null && data.has("language") && LANGUAGE_APIS.contains(answer.call().api)) {
      data.put("language", language);
    }
    return data;
  }

  /** Returns the reason in an {@code errMsg}, which someone may have edited. */
  private static String reason(String errMsg) {
    int end = errMsg.indexOf(FAIL);
    return end < 0 ? errMsg : errMsg.substring(end + FAIL.length()).trim();
  }
}
