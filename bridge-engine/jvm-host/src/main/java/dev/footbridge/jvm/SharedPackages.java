package dev.footbridge.jvm;

import java.util.List;

/**
 * The packages whose classes plugins share with this process, since their values cross the boundary
 * between a plugin and the engine, or since Java has them: a plugin's own copy of one is not used,
 * unless this process has none.
 */
final class SharedPackages {
  private static final List<String> PREFIXES =
      List.of(
          "android.", // in the signatures of the Android adapter
          "com.fasterxml.jackson.annotation.", // read from the types of parameters and results
          "com.fasterxml.jackson.core.",
          "com.fasterxml.jackson.databind.",
          "com.sun.",
          "dev.footbridge.",
          "java.",
          "javax.",
          "jdk.",
          "kotlin.",
          "kotlinx.coroutines.",
          "org.ietf.jgss.",
          "org.json.",
          "org.jspecify.",
          "org.w3c.dom.",
          "org.xml.sax.",
          "sun.");

  private SharedPackages() {}

  /** Returns whether a class is in one of them. */
  static boolean haveClass(String name) {
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a resource, such as a class file, is in one of them. */
  static boolean haveResource(String path) {
    return haveClass(path.replace('/', '.'));
  }
}
