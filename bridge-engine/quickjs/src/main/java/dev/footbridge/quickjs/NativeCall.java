package dev.footbridge.quickjs;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * A call of a C function, with memory for its arguments and its result, so that making it allocates
 * nothing. Arguments stay set from one call to the next.
 */
final class NativeCall {
  private final NativeFunction function;
  private final Pointer arguments; // JsValue.BYTES for each
  private final Pointer result;
  private final long resultAddress;
  private final long argumentList; // the address of the arguments' addresses

  NativeCall(NativeFunction function, NativeMemory memory) {
    this.function = function;
    int count = function.parameters();
    arguments = memory.allocate((long) JsValue.BYTES * count);
    result = memory.allocate(JsValue.BYTES);
    resultAddress = Pointer.nativeValue(result);
    Pointer list = memory.allocate((long) Long.BYTES * count);
    argumentList = Pointer.nativeValue(list);
    for (int i = 0; i < count; i++) {
      list.setLong((long) Long.BYTES * i, Pointer.nativeValue(arguments) + offset(i));
    }
  }

  private static long offset(int index) {
    return (long) JsValue.BYTES * index;
  }

  /** Sets an argument that is an address or a number. */
  NativeCall with(int index, long value) {
    arguments.setLong(offset(index), value);
    return this;
  }

  NativeCall with(int index, JsValue value) {
    value.writeTo(arguments, offset(index));
    return this;
  }

  /** Makes the call. */
  NativeCall run() {
    Native.ffi_call(function.description(), function.address(), resultAddress, argumentList);
    return this;
  }

  /** Returns whether the value that was returned means that something was thrown. */
  boolean hasThrown() {
    return result.getInt(JsValue.TAG_OFFSET) == JsValue.EXCEPTION;
  }

  JsValue value() {
    return JsValue.at(result);
  }

  int intValue() {
    return result.getInt(0);
  }

  long longValue() {
    return result.getLong(0);
  }
}
