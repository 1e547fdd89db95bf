package dev.footbridge.isolated;

import java.time.Duration;

/**
 * What bounds a child, and who shares it.
 *
 * @param runtime the name of the runtime in the child
 * @param heapBytes the most bytes of the child's Java heap
 * @param turnLimit how long a turn may take without the time of handlers; zero for no limit
 * @param programsInAll how many programs a child runs, one after the other or at once
 * @param programsAtOnce how many it runs at once
 * @param isSandboxed whether it may use no files, network and processes
 */
record IsolationSettings(
    String runtime,
    long heapBytes,
    Duration turnLimit,
    int programsInAll,
    int programsAtOnce,
    boolean isSandboxed) {
  IsolationSettings withHeap(long bytes) {
    return new IsolationSettings(
        runtime, bytes, turnLimit, programsInAll, programsAtOnce, isSandboxed);
  }

  IsolationSettings withTurnLimit(Duration limit) {
    return new IsolationSettings(
        runtime, heapBytes, limit, programsInAll, programsAtOnce, isSandboxed);
  }

  IsolationSettings withPrograms(int inAll, int atOnce) {
    return new IsolationSettings(runtime, heapBytes, turnLimit, inAll, atOnce, isSandboxed);
  }

  IsolationSettings sandboxed() {
    return new IsolationSettings(
        runtime, heapBytes, turnLimit, programsInAll, programsAtOnce, true);
  }
}
