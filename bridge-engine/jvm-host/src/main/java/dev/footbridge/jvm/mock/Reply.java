package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The reply of a rule to a call.
 *
 * @param kind how it ends the call
 * @param data the content of the result
 * @param reason the reason for a failure
 * @param states the states that are sent before the end
 * @param delay the time to the first state, or to the end if there is none
 * @param interval the time from a state to the next, and from the last to the end
 * @param jitter the largest random addition to each of these times
 * @param failEvery every Nth call fails; 0 for none
 * @param failReason the reason for those failures
 */
record Reply(
    Kind kind,
    ObjectNode data,
    String reason,
    List<ObjectNode> states,
    Duration delay,
    Duration interval,
    Duration jitter,
    int failEvery,
    String failReason) {
  /** How a rule ends a call. */
  enum Kind {
    OK,
    FAIL,
    NEVER,
    PASS_ON
  }

  Reply {
    states = List.copyOf(states);
  }

  /** Returns the key, as in a file, that a synchronous call cannot have; empty if there is none. */
  List<String> needingTime() {
    return Stream.of(
            delay.isZero() ? "" : "delay",
            interval.isZero() ? "" : "interval",
            jitter.isZero() ? "" : "jitter",
            kind == Kind.NEVER ? "never" : "",
            states.isEmpty() ? "" : "states")
        .filter(key -> !key.isEmpty())
        .toList();
  }
}
