package dev.footbridge.jvm.coroutines;

import dev.footbridge.engine.host.HostedProgram;
import kotlin.coroutines.AbstractCoroutineContextElement;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.CoroutineExceptionHandler;
import kotlinx.coroutines.internal.ExceptionSuccessfullyProcessed;

/**
 * Reports what a coroutine throws and nobody catches to the program's listeners. Without a program
 * that can report it, the thread's uncaught-exception handler does. Called by kotlinx-coroutines.
 */
public final class ProgramExceptionHandler extends AbstractCoroutineContextElement
    implements CoroutineExceptionHandler {
  /** Creates the handler. */
  public ProgramExceptionHandler() {
    super(CoroutineExceptionHandler.Key);
  }

  @Override
  public void handleException(CoroutineContext context, Throwable exception) {
    HostedProgram program = CoroutinePrograms.SHARED.known(context);
    if (program != null && program.post(new Failure(exception))) {
      // How a handler says that the thread's handler need not report it, too.
      ProgramExceptionHandler.<RuntimeException>rethrow(ExceptionSuccessfullyProcessed.INSTANCE);
    }
  }

  /** A task that fails, so that its failure is reported as that of a task. */
  private record Failure(Throwable thrown) implements Runnable {
    @Override
    public void run() {
      ProgramExceptionHandler.<RuntimeException>rethrow(thrown);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Kotlin declares no exceptions
  private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
