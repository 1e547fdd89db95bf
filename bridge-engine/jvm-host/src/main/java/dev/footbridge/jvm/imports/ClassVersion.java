package dev.footbridge.jvm.imports;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Lets ASM read class files of a newer Java than it knows, as long as they have the known form.
 * Whether this Java can load them, Java itself says best.
 */
final class ClassVersion {
  private static final int KNOWN = Opcodes.V25;

  /** Where class files have their major version, in two bytes. */
  private static final int PLACE = 6;

  private ClassVersion() {}

  /** Returns a reader of a class file; it reads a newer one as if it were of a known version. */
  static ClassReader reader(byte[] classFile) {
    if (classFile.length < PLACE + 2 || of(classFile) <= KNOWN) {
      return new ClassReader(classFile);
    }
    byte[] known = classFile.clone();
    set(known, KNOWN);
    return new ClassReader(known);
  }

  /** Gives what was written the version of what was read. */
  static byte[] restored(byte[] written, byte[] read) {
    set(written, of(read));
    return written;
  }

  private static int of(byte[] classFile) {
    return Byte.toUnsignedInt(classFile[PLACE]) << 8 | Byte.toUnsignedInt(classFile[PLACE + 1]);
  }

  private static void set(byte[] classFile, int version) {
    classFile[PLACE] = (byte) (version >> 8);
    classFile[PLACE + 1] = (byte) version;
  }
}
