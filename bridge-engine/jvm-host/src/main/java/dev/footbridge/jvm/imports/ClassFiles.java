package dev.footbridge.jvm.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
      try (InputStream file = loader.getResourceAsStream(internalName + ".class")) {
        return file == null ? null : file.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(internalName, e);
      }
    };
  }
}
