package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule does about a call.
 *
 * @param kind how it ends the call
 * @param data what the result holds
 * @param reason why it fails
 * @param states what is sent before
 * @param delay how long it takes to the first state, or to the end if there is none
 * @param interval how long it takes from a state to the next, and from the last to the end
 * @param jitter how much longer each of these may take
 * @param failEvery the how-manieth of the calls fails; 0 for none
 * @param failReason why it does
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

  /** Returns what a synchronous call cannot have, by its key in a file; empty if nothing. */
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
