package dev.footbridge.quickjs;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The memory for one context's calls: allocated in parts, and freed at once. */
final class NativeMemory {
  private static final long BYTES = 2048;

  private final long address = Native.malloc(BYTES);
  private long used;

  NativeMemory() {
    if (address == 0) {
      throw new OutOfMemoryError("no native memory is left for a program");
    }
  }

  /** Returns the next bytes, which are 0. */
  Pointer allocate(long bytes) {
    if (used + bytes > BYTES) {
      throw new IllegalStateException("a context has memory for fewer calls");
    }
    Pointer part = new Pointer(address + used);
    part.setMemory(0, bytes, (byte) 0);
    used += bytes;
    return part;
  }

  void free() {
    Native.free(address);
  }
}
