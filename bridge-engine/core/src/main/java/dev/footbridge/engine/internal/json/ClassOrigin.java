package dev.footbridge.engine.internal.json;

import java.security.CodeSource;
import java.security.ProtectionDomain;

/** Names the jar or folder that a class came from, for messages about two copies of a class. */
public final class ClassOrigin {
  private ClassOrigin() {}

  /** Returns the path of the jar or folder; else the name of the class loader. */
  public static String of(Class<?> type) {
    ProtectionDomain domain = type.getProtectionDomain();
    CodeSource source = domain == null ? null : domain.getCodeSource();
    if (source != null && source.getLocation() != null) {
      return source.getLocation().getPath();
    }
    ClassLoader loader = type.getClassLoader();
    return loader == null ? "the platform" : "the loader " + loader.getClass().getName();
  }
}
