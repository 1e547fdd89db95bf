package dev.footbridge.standins.internal;

import java.util.List;

/** Tells threads of pools, which run tasks of many, from threads that run one task. */
final class PoolThreads {
  /** The classes that start the threads of pools, of the platform and of Kotlin's coroutines. */
  private static final List<String> STARTERS =
      List.of(
          "java.util.Timer",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.ThreadPoolExecutor",
          "kotlinx.coroutines.DefaultExecutor",
          "kotlinx.coroutines.scheduling.CoroutineScheduler");

  /** What those classes call while they start a thread, not while they run a task. */
  private static final List<String> STARTING =
      List.of("<init>", "addWorker", "createWorker", "createNewWorker", "createThreadSync");

  private PoolThreads() {}

  /** Returns whether the thread that is being created on this thread is one of a pool. */
  static boolean isStarting() {
    return StackWalker.getInstance()
        .walk(frames -> frames.limit(24).anyMatch(PoolThreads::startsPoolThread));
  }

  private static boolean startsPoolThread(StackWalker.StackFrame frame) {
    return STARTING.contains(frame.getMethodName())
        && STARTERS.stream().anyMatch(each -> isIn(frame.getClassName(), each));
  }

  private static boolean isIn(String type, String outer) {
    return type.equals(outer) || type.startsWith(outer + "$");
  }
}
