package dev.footbridge.jvm;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar for compilers that read no classes from memory; deleted when closed. */
final class TemporaryJar implements AutoCloseable {
  private final Optional<Path> file;

  /** Writes class files, by their binary names; no jar if there are none. */
  TemporaryJar(Map<String, byte[]> classes) {
    try {
      file =
          classes.isEmpty()
              ? Optional.empty()
              : Optional.of(Files.createTempFile("footbridge-", ".jar"));
      if (file.isPresent()) {
        write(file.get(), classes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing a temporary file", e);
    }
  }

  /** Returns the jar; empty if there is none. */
  Optional<Path> path() {
    return file;
  }

  private static void write(Path jar, Map<String, byte[]> classes) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : classes.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey().replace('.', '/') + ".class"));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
    } catch (IOException e) {
      file.get().toFile().deleteOnExit(); // a compiler may still hold it open
    }
  }
}
