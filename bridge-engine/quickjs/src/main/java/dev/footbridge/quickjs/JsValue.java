package dev.footbridge.quickjs;

import com.sun.jna.Pointer;

/**
 * A value as QuickJS's C API has it in 64-bit processes.
 *
 * @param payload the number, the truth or the address
 * @param tag the type, as quickjs.h numbers it
 */
record JsValue(long payload, long tag) {
  static final int BYTES = 16;
  static final int TAG_OFFSET = 8;

  static final int OBJECT = -1;
  static final int INT = 0;
  static final int NULL = 2;
  static final int UNDEFINED = 3;
  static final int EXCEPTION = 6;

  /** Reads the value at an address. */
  static JsValue at(Pointer address) {
    return new JsValue(address.getLong(0), address.getLong(TAG_OFFSET));
  }

  static JsValue ofNull() {
    return new JsValue(0, NULL);
  }

  static JsValue undefined() {
    return new JsValue(0, UNDEFINED);
  }

  void writeTo(Pointer memory, long offset) {
    memory.setLong(offset, payload);
    memory.setLong(offset + TAG_OFFSET, tag);
  }

  boolean isObject() {
    return (int) tag == OBJECT;
  }

  boolean isNull() {
    return (int) tag == NULL;
  }
}
