package dev.footbridge.isolated;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What bounds a child, and who shares it.
 *
 * @param runtime the name of the runtime in the child
 * @param heapBytes the most bytes of the child's Java heap
 * @param turnLimit how long a turn may take without the time of handlers; zero for no limit
 * @param programsInAll how many programs a child runs, one after the other or at once
 * @param programsAtOnce how many it runs at once
 * @param isSandboxed whether it may use no files, network and processes
 * @param classArchive the archive of classes that it starts from; null for the JDK's own
 */
record IsolationSettings(
    String runtime,
    long heapBytes,
    Duration turnLimit,
    int programsInAll,
    int programsAtOnce,
    boolean isSandboxed,
    @Nullable Path classArchive) {
  /** One program in each child, and no time limit. */
  static IsolationSettings of(String runtime, long heapBytes) {
    return new IsolationSettings(runtime, heapBytes, Duration.ZERO, 1, 1, false, null);
  }

  IsolationSettings withHeap(long bytes) {
    return new IsolationSettings(
        runtime, bytes, turnLimit, programsInAll, programsAtOnce, isSandboxed, classArchive);
  }

  IsolationSettings withTurnLimit(Duration limit) {
    return new IsolationSettings(
        runtime, heapBytes, limit, programsInAll, programsAtOnce, isSandboxed, classArchive);
  }

  IsolationSettings withPrograms(int inAll, int atOnce) {
    return new IsolationSettings(
        runtime, heapBytes, turnLimit, inAll, atOnce, isSandboxed, classArchive);
  }

  IsolationSettings sandboxed() {
    return new IsolationSettings(
        runtime, heapBytes, turnLimit, programsInAll, programsAtOnce, true, classArchive);
  }

  IsolationSettings withClassArchive(Path archive) {
    return new IsolationSettings(
        runtime, heapBytes, turnLimit, programsInAll, programsAtOnce, isSandboxed, archive);
  }
}
