package dev.footbridge.isolated;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the children of one runtime. Safe for use by many threads. */
final class ChildTally {
  private int started; // guarded by this
  private final Map<String, Integer> losses = new LinkedHashMap<>(); // guarded by this

  synchronized void started() {
    started++;
  }

  synchronized void lost(ChildEnd end) {
    losses.merge(end.what(), 1, Integer::sum);
  }

  synchronized IsolationFigures figures(IsolationSettings settings) {
    return new IsolationFigures(
        settings.isSandboxed(), settings.heapBytes(), started, new LinkedHashMap<>(losses));
  }
}
