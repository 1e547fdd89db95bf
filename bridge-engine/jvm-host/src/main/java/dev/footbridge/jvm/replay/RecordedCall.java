package dev.footbridge.jvm.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.jvm.json.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recorded call, with the host's answers and events between its start and the next call's. */
final class RecordedCall {
  final int line;
  final double atMillis;
  final String api;
  final String via;
  final boolean sync;
  final JsonNode params;

  /** What the clock showed since the call before: pairs of milliseconds and a number. */
  final long[] times;

  /** The answers, to this call and to earlier ones, that came before the next call began. */
  final List<Answer> following = new ArrayList<>();

  /** The events that the host sent before the next call began. */
  final List<HostEvent> events = new ArrayList<>();

  /** The end of the call; null if it was open at the end of the recording. */
  @Nullable Answer end;

  /** Something the host answered to a call. */
  record Answer(RecordedCall call, double atMillis, Kind kind, JsonNode json) {
    /** Failures that the engine makes again by itself, when their time has come. */
    private static final Set<Integer> ENGINES_OWN =
        Set.of(ErrorCode.TIMEOUT.code(), ErrorCode.CLOSED.code(), ErrorCode.UNKNOWN_API.code());

    boolean isFailure(ErrorCode code) {
      return kind == Kind.FAIL && json.path("errCode").asInt() == code.code();
    }

    boolean isEnginesOwn() {
      return kind == Kind.FAIL && ENGINES_OWN.contains(json.path("errCode").asInt());
    }
  }

  /** An event that the host sent to the program. */
  record HostEvent(double atMillis, String name, JsonNode data) {}

  enum Kind {
    STATE,
    OK,
    FAIL
  }

  RecordedCall(
      int line,
      double atMillis,
      String api,
      String via,
      boolean sync,
      JsonNode params,
      long[] times) {
    this.line = line;
    this.atMillis = atMillis;
    this.api = api;
    this.via = via;
    this.sync = sync;
    this.params = params;
    this.times = times;
  }

  /** Returns whether the called API existed: every other call ends as an unknown one. */
  boolean wasKnown() {
    return end == null || !end.isFailure(ErrorCode.UNKNOWN_API);
  }

  /**
   * Returns whether the called API is surely synchronous. An asynchronous call may be to either.
   */
  boolean showsSyncApi() {
    return sync && !(end != null && end.isFailure(ErrorCode.SYNC_CALL_TO_ASYNC_HANDLER));
  }

  /** Returns the call as one line. */
  String text() {
    return text(via, api, sync, params);
  }

  static String text(String via, String api, boolean sync, JsonNode params) {
    String function = via.equals(api) ? via : (via + " " + api).trim();
    return "wx." + function + " " + JsonValues.text(params) + (sync ? " (sync)" : "");
  }
}
