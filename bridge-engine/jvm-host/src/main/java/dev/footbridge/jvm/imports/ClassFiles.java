package dev.footbridge.jvm.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds class files by name. */
@FunctionalInterface
public interface ClassFiles {
  /** Returns the class file of an internal name, such as {@code shop/Pay$Order}; null if none. */
  byte @Nullable [] find(String internalName);

  /** Returns the class files that a class loader finds; it loads no class. */
  static ClassFiles of(ClassLoader loader) {
    Objects.requireNonNull(loader, "loader");
    return internalName -> {
      URL place = loader.getResource(internalName + ".class");
      return place == null ? null : read(place);
    };
  }

  private static byte[] read(URL place) {
    try {
      URLConnection file = place.openConnection();
      // Else Java keeps each jar open for good: one that is built again would not be read again,
      // and a loader that is closed would close it for the others.
      file.setUseCaches(false);
      try (InputStream in = file.getInputStream()) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + place, e);
    }
  }

  /** Returns whether a class file contains these bytes, such as those of a name. */
  static boolean contains(byte[] classFile, byte[] part) {
    Objects.requireNonNull(classFile, "classFile");
    Objects.requireNonNull(part, "part");
    int last = classFile.length - part.length;
    for (int i = 0; i <= last; i++) {
      int matched = 0;
      while (matched < part.length && classFile[i + matched] == part[matched]) {
        matched++;
      }
      if (matched == part.length) {
        return true;
      }
    }
    return false;
  }

  /** Returns what finds the class files of {@code first}, and then those found here. */
  default ClassFiles after(ClassFiles first) {
    Objects.requireNonNull(first, "first");
    return internalName -> {
      byte[] found = first.find(internalName);
      return found == null ? find(internalName) : found;
    };
  }
}
