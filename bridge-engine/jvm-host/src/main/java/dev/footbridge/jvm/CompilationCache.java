package dev.footbridge.jvm;

import dev.footbridge.program.module.ConvertedFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled plugins in a folder, one file for each compilation. The cache only saves time: if
 * anything is wrong with the folder, the plugins are compiled again. Safe for use by many processes
 * at once.
 *
 * <p>It has its own file format and checksums, because at the start of a JVM a zip file and SHA-256
 * take more time than reading the classes. Each file contains the whole key, so that a checksum
 * collision does no harm. A file that another user could have written is not used.
 */
public final class CompilationCache {
  private final @Nullable Path folder;

  private CompilationCache(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Returns a cache that keeps nothing. */
  public static CompilationCache none() {
    return new CompilationCache(null);
  }

  /** Returns the cache in {@code folder}, which is created on the first write. */
  public static CompilationCache in(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return new CompilationCache(folder);
  }

  /**
   * Returns the cache of the user: {@code footbridge} in {@code XDG_CACHE_HOME}, or in {@code
   * ~/.cache} if that is not set.
   *
   * @param environment the environment variables
   */
  public static CompilationCache ofUser(Map<String, String> environment) {
    Objects.requireNonNull(environment, "environment");
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        Path.of(xdg).isAbsolute()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return in(base.resolve("footbridge"));
  }

  /** Returns the cache of the converted modules of whole programs, in the same folder. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public ConvertedFiles modules() {
    return folder == null ? ConvertedFiles.none() : ConvertedFiles.in(folder.resolve("modules"));
  }

  /** Returns the classes stored under {@code key}; null if there are none. */
  @Nullable CompiledClasses find(String key) {
    if (folder == null) {
      return null;
    }
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    try {
      byte[] file = OwnFile.read(file(folder, keyBytes));
      if (file == null) {
        return null; // another user could have written it
      }
      int length = Math.max(0, file.length - Long.BYTES);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
      boolean whole = ByteBuffer.wrap(file).getLong(length) == checksum(new CRC32(), file, length);
      return whole && Arrays.equals(readBytes(in), keyBytes) ? readClasses(in) : null;
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return null; // missing or damaged: compile
    }
  }

  /** Stores {@code classes} under {@code key}; ignores failures. */
  void keep(String key, CompiledClasses classes) {
    if (folder == null) {
      return;
    }
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "writing", null);
      try {
        Files.write(unfinished, fileOf(keyBytes, classes));
        Files.move(unfinished, file(folder, keyBytes), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      return; // the next run compiles again
    }
  }

  private static byte[] fileOf(byte[] key, CompiledClasses classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    writeBytes(out, key);
    out.writeInt(classes.byName().size());
    for (Map.Entry<String, byte[]> entry : classes.byName().entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(classes.sourceOf().getOrDefault(entry.getKey(), ""));
      writeBytes(out, entry.getValue());
    }
    out.writeLong(checksum(new CRC32(), bytes.toByteArray(), bytes.size()));
    return bytes.toByteArray();
  }

  private static CompiledClasses readClasses(DataInputStream in) throws IOException {
    Map<String, byte[]> byName = new TreeMap<>();
    Map<String, String> sourceOf = new TreeMap<>();
    for (int count = in.readInt(); count > 0; count--) {
      String name = in.readUTF();
      sourceOf.put(name, in.readUTF());
      byName.put(name, readBytes(in));
    }
    return new CompiledClasses(byName, sourceOf);
  }

  private static Path file(Path folder, byte[] key) {
    return folder.resolve(
        hex(checksum(new CRC32(), key, key.length))
            + hex(checksum(new CRC32C(), key, key.length))
            + ".classes");
  }

  private static String hex(long checksum) {
    return HexFormat.of().toHexDigits((int) checksum);
  }

  private static long checksum(Checksum sum, byte[] bytes, int length) {
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
