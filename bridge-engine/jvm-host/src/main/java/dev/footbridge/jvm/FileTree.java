package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.output.PendingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Reads and writes all files of folders and jars, by their paths inside, with {@code /}. */
final class FileTree {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** The time of all entries, so that the same files give the same jar. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** The most bytes of an entry, so that a small jar cannot fill the memory. */
  private static final int MOST_OF_ENTRY = 256 << 20;

  private FileTree() {}

  /**
   * Returns the files, but for signatures of jars; of two with one path, the first.
   *
   * @param given names them in messages
   * @param places folders, and jars that can be opened
   * @throws BridgeConfigurationException if a file cannot be read, or an entry of a jar leads out
   *     of it
   */
  static Map<String, byte[]> read(Path given, List<Path> places) {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path each : places) {
      try {
        if (Files.isDirectory(each)) {
          readFolder(each, files);
        } else {
          Problem unusable = InputFile.unusable(each, InputFile.MOST_OF_JAR);
          if (unusable != null) {
            throw new BridgeConfigurationException(unusable);
          }
          readJar(given, each, files);
        }
      } catch (IOException | UncheckedIOException e) {
        throw unusable(given, "cannot be read: " + e.getMessage(), "build or download it again");
      }
    }
    return files;
  }

  private static void readFolder(Path folder, Map<String, byte[]> files) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.putIfAbsent(name, Files.readAllBytes(file));
      }
    }
  }

  private static void readJar(Path given, Path jar, Map<String, byte[]> files) throws IOException {
    long left = InputFile.MOST_OF_JAR;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry each : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        String name = each.getName();
        if (leadsOut(name)) {
          throw unusable(
              given, "the entry " + name + " leads out of the jar", "build or download it again");
        }
        if (!isSignature(name)) {
          byte[] bytes = zip.getInputStream(each).readNBytes(MOST_OF_ENTRY + 1);
          left -= bytes.length;
          if (bytes.length > MOST_OF_ENTRY || left < 0) {
            throw unusable(
                given, "the entry " + name + " is too long to be meant", "build it again");
          }
          files.putIfAbsent(name, bytes);
        }
      }
    }
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/") || List.of(name.split("[/\\\\]")).contains("..");
  }

  private static boolean isSignature(String name) {
    return name.toUpperCase(Locale.ROOT).matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
  }

  /** Returns where a path leads, through symbolic links; its last parts may not exist yet. */
  static Path real(Path path) {
    Path whole = path.toAbsolutePath();
    for (Path there = whole; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(whole)).normalize();
      } catch (IOException e) {
        // not there yet: its parent may be
      }
    }
    return whole.normalize();
  }

  /**
   * Writes files.
   *
   * @param out a folder, or a jar if its name ends in {@code .jar}
   * @throws BridgeConfigurationException if one cannot be written, or a symbolic link in the folder
   *     leads out of it
   */
  static void write(Map<String, byte[]> files, Path out) {
    try {
      if (out.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
        writeJar(files, out);
      } else {
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
          Path file = out.resolve(each.getKey());
          if (!real(file).startsWith(real(out))) {
            throw unusable(file, "a symbolic link leads out of " + out, "delete the link");
          }
          Files.createDirectories(file.getParent());
          Files.write(file, each.getValue());
        }
      }
    } catch (IOException e) {
      throw unusable(out, "cannot be written: " + reason(e), "");
    }
  }

  private static void writeJar(Map<String, byte[]> files, Path jar) throws IOException {
    Path folder = jar.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    List<String> names = new ArrayList<>(files.keySet());
    if (names.remove(MANIFEST)) {
      names.add(0, MANIFEST); // where streams look for it
    }
    PendingFile file = PendingFile.whole(jar);
    try (ZipOutputStream zip = new ZipOutputStream(file.out())) {
      for (String name : names) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(files.get(name));
        zip.closeEntry();
      }
      zip.finish();
      file.commit();
    } finally {
      file.discard();
    }
  }

  /** Returns why a file cannot be written; the messages of some exceptions only name the file. */
  private static String reason(IOException thrown) {
    if (!(thrown instanceof FileSystemException failure) || failure.getReason() != null) {
      return String.valueOf(thrown.getMessage());
    }
    String why =
        thrown instanceof AccessDeniedException
            ? "permission denied"
            : thrown instanceof FileAlreadyExistsException
                ? "a file is where a folder must be"
                : "nothing can be created there";
    return failure.getFile() + ": " + why;
  }

  private static BridgeConfigurationException unusable(Path file, String message, String remedy) {
    return TextFile.problem(ProblemCode.FILE_UNUSABLE, file.toString(), message, remedy);
  }
}
