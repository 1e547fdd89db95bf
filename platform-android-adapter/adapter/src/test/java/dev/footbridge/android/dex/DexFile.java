package dev.footbridge.android.dex;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Reads the names of the classes that a dex file defines. */
final class DexFile {
  private static final int STRING_IDS = 0x3c; // offset of the offset, as for the others
  private static final int TYPE_IDS = 0x44;
  private static final int CLASS_DEFS = 0x64;
  private static final int CLASS_DEF_BYTES = 32;

  private final ByteBuffer dex;

  DexFile(byte[] bytes) {
    dex = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the version of the format, e.g. 38 for API 26. */
  int version() {
    return Integer.parseInt(new String(dex.array(), 4, 3, StandardCharsets.US_ASCII));
  }

  /** Returns the classes defined, named as in a jar, e.g. {@code android/app/Activity}. */
  Set<String> classes() {
    Set<String> classes = new TreeSet<>();
    int count = dex.getInt(CLASS_DEFS - 4);
    for (int i = 0; i < count; i++) {
      int type = dex.getInt(dex.getInt(CLASS_DEFS) + i * CLASS_DEF_BYTES);
      int string = dex.getInt(dex.getInt(TYPE_IDS) + type * 4);
      String descriptor = string(dex.getInt(dex.getInt(STRING_IDS) + string * 4));
      classes.add(descriptor.substring(1, descriptor.length() - 1));
    }
    return classes;
  }

  private String string(int offset) {
    int start = offset;
    while (dex.get(start++) < 0) {
      // the length, in groups of seven bits
    }
    int end = start;
    while (dex.get(end) != 0) {
      end++;
    }
    return new String(dex.array(), start, end - start, StandardCharsets.UTF_8);
  }
}
