package dev.footbridge.quickjs;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A function of C that runs Java. What Java throws must not pass through C, so it is kept for the
 * end of the turn.
 */
abstract class NativeCallback implements Native.ffi_callback {
  private final long closure;
  private @Nullable Throwable thrown;

  NativeCallback(long description) {
    closure = Native.ffi_prep_closure(description, this);
  }

  /** Returns the address of the function. */
  final long address() {
    return new Pointer(closure).getLong(0);
  }

  /** Frees the function; nothing may call it afterwards. */
  final void free() {
    Native.ffi_free_closure(closure);
  }

  /**
   * Runs Java.
   *
   * @param arguments the address of the arguments' addresses
   * @param result where to put the result
   */
  abstract void run(Pointer arguments, long result);

  /** Returns what Java threw, and forgets it. */
  final @Nullable Throwable takeThrown() {
    Throwable taken = thrown;
    thrown = null;
    return taken;
  }

  @Override
  public final void invoke(long description, long result, long arguments) {
    try {
      run(new Pointer(arguments), result);
    } catch (Throwable e) {
      thrown = e;
    }
  }
}
