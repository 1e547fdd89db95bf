package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import com.sun.jna.Platform;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The native libraries of quickjs-kt and of JNA in a folder of this user's. While this is open,
 * they are loaded from there; then they are deleted.
 */
final class UnpackedLibraries implements Closeable {
  /** The folder from which quickjs-kt loads its library. */
  static final String QUICKJS_FOLDER = "com.dokar.quickjs.library.path";

  private static final String JNA_FOLDER = "jna.boot.library.path";
  private static final String JNA_TEMPORARY = "jna.tmpdir"; // else it creates one at home
  private static final int TRIES = 100;

  private final Path folder = newFolder();
  private final Path quickJs = folder.resolve(quickJsFile());
  private final Path jna =
      folder.resolve(System.mapLibraryName("jnidispatch").replace(".dylib", ".jnilib"));
  private final List<String> properties = new ArrayList<>(); // those that are set meanwhile

  /**
   * Unpacks the libraries.
   *
   * @throws IllegalStateException if quickjs-kt has none for this system
   */
  UnpackedLibraries() throws IOException {
    boolean isUnpacked = false;
    try {
      unpack(QuickJs.class, "/jni/" + system() + "/" + quickJsFile(), quickJs);
      String prefix = "/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/";
      unpack(Platform.class, prefix + jna.getFileName(), jna);
      isUnpacked = true;
    } finally {
      if (!isUnpacked) {
        close();
      }
    }
    setProperty(QUICKJS_FOLDER);
    setProperty(JNA_FOLDER);
    setProperty(JNA_TEMPORARY);
  }

  /** Returns the file of QuickJS. */
  String quickJs() {
    return quickJs.toString();
  }

  /** Returns the name of quickjs-kt's library on this system. */
  static String quickJsFile() {
    return "libquickjs" + (Platform.isMac() ? ".dylib" : Platform.isWindows() ? ".dll" : ".so");
  }

  /** Returns the name of this system's folder in quickjs-kt's jar. */
  private static String system() {
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (Platform.isMac() ? "macos" : Platform.isWindows() ? "windows" : "linux")
        + (processor.equals("aarch64") ? "_aarch64" : "_x64");
  }

  /** Creates a folder that only this user can read, faster than with a random name. */
  private static Path newFolder() throws IOException {
    boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        isPosix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    Path parent = Paths.get(System.getProperty("java.io.tmpdir"));
    for (int i = 1; ; i++) {
      try {
        String name = "footbridge-" + Long.toHexString(System.nanoTime());
        return Files.createDirectory(parent.resolve(name), attributes);
      } catch (FileAlreadyExistsException e) {
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  private static void unpack(Class<?> from, String resource, Path file) throws IOException {
    try (InputStream stream = from.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            "QuickJS does not run on "
                + System.getProperty("os.name")
                + " ("
                + System.getProperty("os.arch")
                + "): there is no "
                + resource
                + " on the class path");
      }
      Files.copy(stream, file);
    }
  }

  private void setProperty(String name) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, folder.toString());
      properties.add(name);
    }
  }

  @Override
  public void close() {
    properties.forEach(System::clearProperty); // others who use these libraries load their own
    delete(quickJs.toFile());
    delete(jna.toFile());
    delete(folder.toFile());
  }

  /** Deletes a file, or an empty folder; at the end of the process if the system refuses it now. */
  private static void delete(File file) {
    if (!file.delete() && file.exists()) {
      file.deleteOnExit();
    }
  }
}
