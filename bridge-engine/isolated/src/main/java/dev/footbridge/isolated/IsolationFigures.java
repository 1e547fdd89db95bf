package dev.footbridge.isolated;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * How an {@link IsolatedRuntime} has run its programs until now.
 *
 * @param isSandboxed whether its children are sandboxed
 * @param heapBytes the most bytes of a child's Java heap
 * @param started how many children were started, with the one that waits for the next program
 * @param losses how many of them ended although they were needed, by what happened to them, such as
 *     {@code ran out of memory} or {@code was stopped: a turn took longer than 10000 ms}; in the
 *     order in which it first happened
 */
public record IsolationFigures(
    boolean isSandboxed, long heapBytes, int started, Map<String, Integer> losses) {
  /** Checks the parts. */
  public IsolationFigures {
    Objects.requireNonNull(losses, "losses");
    losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
  }

  /**
   * Returns a line such as {@code isolated: 3 processes, 256 MiB of heap each; 1 ran out of
   * memory}.
   */
  public String line() {
    StringJoiner line = new StringJoiner("; ");
    line.add(
        (isSandboxed ? "sandboxed: " : "isolated: ")
            + (started == 1 ? "1 process, " : started + " processes, ")
            + (heapBytes >> 20)
            + " MiB of heap"
            + (started == 1 ? "" : " each"));
    losses.forEach((what, count) -> line.add(count + " " + what));
    return line.toString();
  }
}
