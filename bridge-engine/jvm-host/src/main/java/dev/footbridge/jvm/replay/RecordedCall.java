package dev.footbridge.jvm.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.jvm.json.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recorded call, with what came from outside between its start and the next call's. */
final class RecordedCall {
  final int line;
  final double atMillis;
  final String api;
  final String via;
  final boolean sync;
  final JsonNode params;

  /** What the clock showed since the call before: pairs of milliseconds and a number. */
  final long[] times;

  /** What came before the next call began, in its order. */
  final List<Entry> following = new ArrayList<>();

  /** The end of the call; null if it was open at the end of the recording. */
  @Nullable Answer end;

  /** Whether the program's own logic layer had to answer it. */
  boolean isLogics;

  /** Something that came from outside of the program. */
  interface Entry {
    double atMillis();
  }

  /** Something that happened to a call: mostly, that the host answered it. */
  record Answer(RecordedCall call, double atMillis, Kind kind, JsonNode json) implements Entry {
    /** Failures that the engine makes again by itself, when their time has come. */
    private static final Set<Integer> ENGINES_OWN =
        Set.of(ErrorCode.TIMEOUT.code(), ErrorCode.CLOSED.code(), ErrorCode.UNKNOWN_API.code());

    boolean isFailure(ErrorCode code) {
      return kind == Kind.FAIL && json.path("errCode").asInt() == code.code();
    }

    boolean isEnginesOwn() {
      return kind == Kind.FAIL && ENGINES_OWN.contains(json.path("errCode").asInt());
    }

    /** Returns the answer with its call, as one line. */
    String text() {
      return call.text()
          + ": "
          + kind.name().toLowerCase(Locale.ROOT)
          + " "
          + JsonValues.text(json);
    }

    /** Returns whether the replay makes it happen: it came from outside of the program. */
    boolean isReplayed() {
      boolean isOfLogic = call.isLogics && (kind == Kind.OK || kind == Kind.FAIL);
      return !isEnginesOwn() && !isOfLogic;
    }
  }

  /** An event that the host sent to the program. */
  record HostEvent(double atMillis, String name, JsonNode data) implements Entry {}

  /** Something that the program's logic layer had waited for. */
  record Arrival(double atMillis, String what) implements Entry {}

  /** What a driver told the program to do. */
  record Command(double atMillis, String name, JsonNode arguments) implements Entry {}

  enum Kind {
    /** The program's own logic layer got the call to answer. */
    LOGIC,
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
