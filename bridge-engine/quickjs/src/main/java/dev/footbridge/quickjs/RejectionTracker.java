package dev.footbridge.quickjs;

import com.sun.jna.Pointer;

/** Passes the prelude each promise that is rejected without a handler, or handled later. */
final class RejectionTracker extends NativeCallback {
  private static final long DESCRIPTION =
      NativeType.call(
          NativeType.VOID,
          NativeType.POINTER,
          NativeType.VALUE,
          NativeType.VALUE,
          NativeType.INT,
          NativeType.POINTER);
  private static final int PROMISE = 1; // the numbers of the arguments
  private static final int REASON = 2;
  private static final int IS_HANDLED = 3;

  private final Entrance entrance;
  private final Exceptions exceptions;
  private boolean hasNew;
  private boolean hasLost;

  RejectionTracker(Entrance entrance, Exceptions exceptions) {
    super(DESCRIPTION);
    this.entrance = entrance;
    this.exceptions = exceptions;
  }

  @Override
  void run(Pointer arguments, long result) {
    boolean isHandled = argument(arguments, IS_HANDLED).getInt(0) != 0;
    JsValue promise = JsValue.at(argument(arguments, PROMISE));
    JsValue reason = JsValue.at(argument(arguments, REASON));
    boolean isKept =
        isHandled
            ? entrance.enter(Prelude.HANDLED, promise, JsValue.undefined())
            : entrance.enter(Prelude.REJECTED, promise, reason);
    if (!isKept) {
      exceptions.forget();
    }
    if (!isHandled) {
      hasNew |= isKept;
      hasLost |= !isKept;
    }
  }

  private static Pointer argument(Pointer arguments, int index) {
    return new Pointer(arguments.getLong((long) Long.BYTES * index));
  }

  /** Returns whether the prelude knows of rejections that it has not reported; forgets it. */
  boolean takeNew() {
    boolean taken = hasNew;
    hasNew = false;
    return taken;
  }

  /** Returns whether the prelude had no memory or stack for one; forgets it. */
  boolean takeLost() {
    boolean taken = hasLost;
    hasLost = false;
    return taken;
  }
}
