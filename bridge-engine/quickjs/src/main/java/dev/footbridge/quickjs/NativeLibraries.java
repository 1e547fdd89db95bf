package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import com.dokar.quickjs.QuickJsException;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import kotlinx.coroutines.Dispatchers;
import org.jspecify.annotations.Nullable;

/** The library of QuickJS, which quickjs-kt loads, and whose functions JNA finds. */
final class NativeLibraries {
  private static final String NAME = "quickjs";
  private static final String NAME_PROPERTY = "com.dokar.quickjs.library.name";
  private static final int LAZY = 1; // dlopen: RTLD_LAZY, and local
  private static final int DEFAULT = -1; // Windows has no such flags

  private static volatile long handle; // of QuickJS; 0 until it is loaded

  private NativeLibraries() {}

  /** Returns a new context of QuickJS; the first time, loads the libraries. */
  static QuickJs newEngine() {
    if (handle == 0) {
      loadOnce();
    }
    try {
      return QuickJs.Companion.create(Dispatchers.getUnconfined());
    } catch (QuickJsException e) {
      throw new IllegalStateException("QuickJS does not start: " + e.getMessage(), e);
    }
  }

  private static synchronized void loadOnce() {
    if (handle == 0) {
      handle = load();
    }
  }

  /** Returns the address of a function of QuickJS. */
  static long address(String function) {
    return (Long) invoke("findSymbol", handle, function);
  }

  private static long load() {
    if (!Platform.is64Bit()) {
      throw new IllegalStateException(
          "the QuickJS runtime needs a 64-bit process; this one has 32 bits (os.arch is "
              + System.getProperty("os.arch")
              + ")");
    }
    String given = installed();
    if (given != null) {
      return open(given);
    }
    try (UnpackedLibraries libraries = new UnpackedLibraries()) {
      return open(libraries.quickJs());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the QuickJS library: " + e, e);
    }
  }

  /**
   * Returns what quickjs-kt loads if it does not unpack its own library: a file, or a name that the
   * system finds; else null.
   */
  private static @Nullable String installed() {
    String file = System.mapLibraryName(NAME);
    if (Platform.isAndroid()) {
      return file;
    }
    for (String folder :
        System.getProperty("java.library.path", "").split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && new File(folder, file).exists()) {
        return new File(folder, file).getAbsolutePath();
      }
    }
    String folder = System.getProperty(UnpackedLibraries.QUICKJS_FOLDER);
    return folder == null
        ? null
        : new File(folder, System.getProperty(NAME_PROPERTY, UnpackedLibraries.quickJsFile()))
            .getAbsolutePath();
  }

  /** Lets quickjs-kt load its library, and opens the same one; returns its handle. */
  private static long open(String library) {
    Objects.requireNonNull(QuickJs.Companion);
    return (Long) invoke("open", library, Platform.isWindows() ? DEFAULT : LAZY);
  }

  /**
   * Calls one of JNA's functions for libraries. They are not public; the public way, NativeLibrary,
   * starts a process at first, which takes long, and a sandbox forbids.
   */
  private static Object invoke(String name, Object first, Object second) {
    try {
      Method method = Native.class.getDeclaredMethod(name, typeOf(first), typeOf(second));
      method.setAccessible(true);
      return method.invoke(null, first, second);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("QuickJS cannot be called: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "QuickJS cannot be called: another version of JNA is on the class path: " + e, e);
    }
  }

  private static Class<?> typeOf(Object argument) {
    return argument instanceof Long
        ? long.class
        : argument instanceof Integer ? int.class : argument.getClass();
  }
}
