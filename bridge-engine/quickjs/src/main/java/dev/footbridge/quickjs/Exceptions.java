package dev.footbridge.quickjs;

/** What JavaScript threw, without a look at it. */
final class Exceptions {
  private final NativeCall take;
  private final NativeCall put;

  Exceptions(long context, NativeMemory memory) {
    take = new NativeCall(NativeFunction.GET_EXCEPTION, memory).with(0, context);
    put = new NativeCall(NativeFunction.THROW, memory).with(0, context);
  }

  /** Returns what was thrown; the caller frees it. */
  JsValue take() {
    return take.run().value();
  }

  /** Forgets what was thrown. */
  void forget() {
    free(take());
  }

  /** Frees a value: QuickJS frees what was thrown before when the next value is thrown. */
  void free(JsValue value) {
    put.with(1, value).run();
    put.with(1, JsValue.ofNull()).run();
    take.run();
  }
}
