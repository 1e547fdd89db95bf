package dev.footbridge.program.module;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;

/** Files that keep what was made of a module: its key, what was made, and a checksum. */
final class KeptFile {
  private KeptFile() {}

  /** Writes a file at once, also while others write it. A failure only means that it is missing. */
  static void write(Path file, byte[] bytes) {
    try {
      Path folder = Objects.requireNonNull(file.getParent(), "parent");
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "writing", null);
      try {
        Files.write(unfinished, bytes);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      return; // the next run makes it again
    }
  }

  /** Returns the content of a file: {@code content}, which begins with the key, and a checksum. */
  static byte[] sealed(ByteArrayOutputStream content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.size() + Long.BYTES);
    content.writeTo(bytes);
    new DataOutputStream(bytes).writeLong(checksum(content.toByteArray(), content.size()));
    return bytes.toByteArray();
  }

  /**
   * Returns what was made, from the content of a file.
   *
   * @throws IOException if it is damaged, or of another key
   */
  static DataInputStream open(byte[] file, byte[] key) throws IOException {
    int end = Math.max(0, file.length - Long.BYTES);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    boolean isWhole =
        new DataInputStream(new ByteArrayInputStream(file, end, Long.BYTES)).readLong()
            == checksum(file, end);
    if (!isWhole || !Arrays.equals(in.readNBytes(key.length), key)) {
      throw new StreamCorruptedException();
    }
    return in;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  /** Unlike {@code writeUTF}, also for texts of more than 64 KiB. */
  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
