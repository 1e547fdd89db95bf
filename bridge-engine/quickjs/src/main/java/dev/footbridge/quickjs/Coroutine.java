package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import com.dokar.quickjs.QuickJsException;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.Job;
import kotlinx.coroutines.JobKt;
import org.jspecify.annotations.Nullable;

/**
 * Calls Kotlin's suspend functions from Java. They run on the calling thread and never suspend,
 * since nothing else enters the context and no asynchronous function is bound.
 */
final class Coroutine implements Continuation<Object> {
  private final CoroutineContext context = JobKt.Job((Job) null).plus(dispatcher());

  static CoroutineDispatcher dispatcher() {
    return Dispatchers.getUnconfined();
  }

  /** Runs a compiled script to the end of its turn. */
  void evaluate(QuickJs quickJs, byte[] bytecode) throws QuickJsException {
    ended(quickJs.evaluateInternal(bytecode, this));
  }

  // Kotlin declares no checked exceptions: this method declares the one that is thrown to javac.
  private static void ended(@Nullable Object result) throws QuickJsException {
    if (result == IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
      throw new IllegalStateException("the evaluation suspended: another one uses the context");
    }
  }

  @Override
  public CoroutineContext getContext() {
    return context;
  }

  @Override
  public void resumeWith(Object result) {
    throw new IllegalStateException("nothing was suspended");
  }
}
