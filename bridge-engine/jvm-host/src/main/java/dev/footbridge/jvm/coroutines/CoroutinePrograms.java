package dev.footbridge.jvm.coroutines;

import dev.footbridge.engine.host.CurrentProgram;
import dev.footbridge.engine.host.HostedProgram;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.Job;
import org.jspecify.annotations.Nullable;

/**
 * Knows which program a coroutine belongs to: the one of the coroutine that started it, else the
 * one whose plugin starts it now, else the one of a plugin or a request that its code uses. So a
 * coroutine that returns from a thread of {@code Dispatchers.IO} finds its program.
 */
final class CoroutinePrograms {
  /** Those of the process: {@code Dispatchers.Main} is one, too. */
  static final CoroutinePrograms SHARED = new CoroutinePrograms();

  private final Map<Job, Started> byJob = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * Where a coroutine was started.
   *
   * @param origin what it was started for, {@code HostedProgram.origin}
   */
  private record Started(WeakReference<HostedProgram> program, @Nullable Object origin) {}

  /**
   * Returns the program of a coroutine.
   *
   * @param coroutine its next piece of work
   * @throws IllegalStateException if it belongs to none
   */
  HostedProgram of(CoroutineContext context, Object coroutine) {
    HostedProgram program = known(context);
    if (program == null) {
      program = CapturedProgram.of(coroutine);
    }
    if (program == null) {
      throw new IllegalStateException(
          "Dispatchers.Main has no program on the thread "
              + Thread.currentThread().getName()
              + ": the coroutine was not started by a plugin, and uses neither a plugin nor a"
              + " request; start it in a handler, such as by CoroutineScope(Dispatchers.Main)"
              + ".launch");
    }
    Job job = context.get(Job.Key);
    if (job != null) {
      Started parent = started(context);
      Object origin = parent == null ? program.origin() : parent.origin();
      byJob.putIfAbsent(job, new Started(new WeakReference<>(program), origin));
    }
    return program;
  }

  /** Returns whether the calling thread is the main thread of the coroutine's program. */
  boolean isOnMainThread(CoroutineContext context) {
    HostedProgram program = known(context);
    return program != null && program.isMainThread();
  }

  /**
   * Returns the program that a coroutine with that context is known to belong to, or that this
   * thread works for; null if there is none.
   */
  @Nullable HostedProgram known(CoroutineContext context) {
    Started started = started(context);
    return started == null ? CurrentProgram.get() : started.program().get();
  }

  /** Returns what a coroutine of {@link #of} was started for; null if that is not known. */
  @Nullable Object origin(CoroutineContext context) {
    Started started = started(context);
    return started == null ? null : started.origin();
  }

  private @Nullable Started started(CoroutineContext context) {
    for (Job job = context.get(Job.Key); job != null; job = job.getParent()) {
      Started started = byJob.get(job);
      if (started != null) {
        return started;
      }
    }
    return null;
  }
}
