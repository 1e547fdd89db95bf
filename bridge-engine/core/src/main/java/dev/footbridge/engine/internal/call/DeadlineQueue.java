package dev.footbridge.engine.internal.call;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The open calls with one timeout, in the order they arrived, which is that of their deadlines. */
final class DeadlineQueue {
  static final Comparator<DeadlineQueue> BY_DUE = DeadlineQueue::compareDue;

  final long timeoutNanos;
  final Set<OpenCall> calls = new LinkedHashSet<>();

  /** A time before which no call of the queue expires; does not change while it is watched. */
  long dueNanos;

  /** Whether the queue is in the set that is ordered by {@link #dueNanos}. */
  boolean isWatched;

  DeadlineQueue(long timeoutNanos) {
    this.timeoutNanos = timeoutNanos;
  }

  private static int compareDue(DeadlineQueue one, DeadlineQueue other) {
    int order = Long.compare(one.dueNanos, other.dueNanos);
    return order != 0 ? order : Long.compare(one.timeoutNanos, other.timeoutNanos);
  }

  /**
   * Moves calls whose deadline has passed.
   *
   * @param most how many
   * @return the first call that is left; null if none is
   */
  @Nullable OpenCall takeExpired(long now, int most, List<OpenCall> expired) {
    int left = most;
    for (Iterator<OpenCall> each = calls.iterator(); each.hasNext(); left--) {
      OpenCall call = each.next();
      if (left == 0 || call.deadlineNanos() > now) {
        return call;
      }
      each.remove();
      expired.add(call);
    }
    return null;
  }
}
