package dev.footbridge.quickjs;

import com.sun.jna.Pointer;

/** Calls the prelude's function, by which Java enters JavaScript. */
final class Entrance {
  private static final int FUNCTION = 1; // the numbers of JS_Call's arguments
  private static final int THIS = 2;
  private static final int COUNT = 3;
  private static final int ARGUMENTS = 4;

  private final NativeCall call;
  private final Pointer arguments;

  /** Creates an entrance; calls through one must not be nested. */
  Entrance(long context, JsValue function, NativeMemory memory) {
    arguments = memory.allocate(3L * JsValue.BYTES);
    new JsValue(0, JsValue.INT).writeTo(arguments, 0);
    pass(1, JsValue.undefined());
    pass(2, JsValue.undefined());
    call =
        new NativeCall(NativeFunction.CALL, memory)
            .with(0, context)
            .with(FUNCTION, function)
            .with(THIS, JsValue.undefined())
            .with(COUNT, 3)
            .with(ARGUMENTS, Pointer.nativeValue(arguments));
  }

  /** Runs an operation of the prelude; returns false if it threw. */
  boolean enter(int op) {
    arguments.setInt(0, op);
    return !call.run().hasThrown(); // else it returns undefined, which need not be freed
  }

  /** Runs an operation with two values. */
  boolean enter(int op, JsValue first, JsValue second) {
    pass(1, first);
    pass(2, second);
    try {
      return enter(op);
    } finally {
      pass(1, JsValue.undefined());
      pass(2, JsValue.undefined());
    }
  }

  private void pass(int index, JsValue value) {
    value.writeTo(arguments, (long) JsValue.BYTES * index);
  }
}
