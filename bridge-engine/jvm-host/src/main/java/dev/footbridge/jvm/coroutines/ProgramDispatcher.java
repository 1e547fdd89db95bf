package dev.footbridge.jvm.coroutines;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.host.HostedProgram;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import kotlin.Unit;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.CancellableContinuation;
import kotlinx.coroutines.Delay;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.DisposableHandle;
import kotlinx.coroutines.JobKt;
import kotlinx.coroutines.MainCoroutineDispatcher;
import org.jspecify.annotations.Nullable;

/**
 * Runs each coroutine on the main thread of its program, and delays it on the program's clock. A
 * coroutine whose program has ended is cancelled.
 */
final class ProgramDispatcher extends MainCoroutineDispatcher implements Delay {
  private final CoroutinePrograms programs;
  private final @Nullable ProgramDispatcher immediate; // null if this is it

  ProgramDispatcher() {
    programs = CoroutinePrograms.SHARED;
    immediate = new ProgramDispatcher(programs);
  }

  /** Creates the dispatcher that does not dispatch what runs on the main thread already. */
  private ProgramDispatcher(CoroutinePrograms programs) {
    this.programs = programs;
    this.immediate = null;
  }

  @Override
  public MainCoroutineDispatcher getImmediate() {
    return immediate == null ? this : immediate;
  }

  @Override
  public boolean isDispatchNeeded(CoroutineContext context) {
    return immediate != null || !programs.isOnMainThread(context);
  }

  @Override
  public void dispatch(CoroutineContext context, Runnable block) {
    HostedProgram program = programs.of(context, block);
    if (!program.post(block, programs.origin(context))) {
      JobKt.cancel(context, new CancellationException("the program has ended"));
      Dispatchers.getIO().dispatch(context, block); // its finally blocks must run
    }
  }

  @Override
  public void scheduleResumeAfterDelay(
      long timeMillis, CancellableContinuation<? super Unit> continuation) {
    HostedProgram program = programs.of(continuation.getContext(), continuation);
    Clock.Alarm alarm =
        program.postDelayed(
            () -> continuation.resumeUndispatched(this, Unit.INSTANCE),
            TimeUnit.MILLISECONDS.toNanos(timeMillis));
    continuation.invokeOnCancellation(
        cause -> {
          alarm.cancel();
          return Unit.INSTANCE;
        });
  }

  /**
   * Schedules a timeout; it is not a delayed task of the program, which would be worth waiting for.
   */
  @Override
  public DisposableHandle invokeOnTimeout(
      long timeMillis, Runnable block, CoroutineContext context) {
    HostedProgram program = programs.of(context, block);
    Clock.Alarm alarm =
        program.after(() -> program.post(block), TimeUnit.MILLISECONDS.toNanos(timeMillis));
    return alarm::cancel;
  }

  @Override
  public String toString() {
    return immediate == null ? "Dispatchers.Main.immediate" : "Dispatchers.Main";
  }
}
