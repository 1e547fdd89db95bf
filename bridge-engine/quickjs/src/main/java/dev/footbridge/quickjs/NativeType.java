package dev.footbridge.quickjs;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** A type of C, as libffi describes it. The descriptions live as long as the process. */
enum NativeType {
  VOID(0, 1, 1),
  INT(10, 4, 4),
  LONG(12, 8, 8),
  POINTER(14, 8, 8),
  /** A JSValue: a structure of two longs, passed by value. */
  VALUE(13, 0, 0);

  private static final int SIZE_OFFSET = 0; // of libffi's ffi_type
  private static final int ALIGNMENT_OFFSET = 8;
  private static final int CODE_OFFSET = 10;
  private static final int ELEMENTS_OFFSET = 16;
  private static final int BYTES = 24;

  private final long address;

  NativeType(int code, long size, int alignment) {
    address = Native.malloc(BYTES);
    Pointer type = new Pointer(address);
    type.setLong(SIZE_OFFSET, size);
    type.setShort(ALIGNMENT_OFFSET, (short) alignment);
    type.setShort(CODE_OFFSET, (short) code);
    type.setLong(ELEMENTS_OFFSET, 0);
  }

  static {
    new Pointer(VALUE.address).setLong(ELEMENTS_OFFSET, addresses(LONG, LONG));
  }

  /** Returns the address of a list of types, which null ends. */
  private static long addresses(NativeType... types) {
    long address = Native.malloc(Long.BYTES * (types.length + 1L));
    Pointer list = new Pointer(address);
    for (int i = 0; i < types.length; i++) {
      list.setLong((long) Long.BYTES * i, types[i].address);
    }
    list.setLong((long) Long.BYTES * types.length, 0);
    return address;
  }

  /** Returns the address of a description of a call, which libffi needs for it. */
  static long call(NativeType result, NativeType... parameters) {
    return Native.ffi_prep_cif(0, parameters.length, result.address, addresses(parameters));
  }
}
