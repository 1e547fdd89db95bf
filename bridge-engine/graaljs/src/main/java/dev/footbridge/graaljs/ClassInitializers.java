package dev.footbridge.graaljs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Initializes the classes of GraalJS and of Java that the language's functions use, before a
 * program can. A class whose initializer overflows the stack, because a program first used it at
 * the end of a recursion, cannot be used again in this process, by any program (rule X4).
 */
final class ClassInitializers {
  private static final String LIST = "initializers.txt";

  private ClassInitializers() {}

  /** Initializes the classes, on this thread. */
  static void run() {
    ClassLoader loader = ClassInitializers.class.getClassLoader();
    try (BufferedReader names = open()) {
      for (String name = names.readLine(); name != null; name = names.readLine()) {
        initialize(name, loader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open() {
    InputStream list = ClassInitializers.class.getResourceAsStream(LIST);
    return new BufferedReader(
        new InputStreamReader(Objects.requireNonNull(list, LIST), StandardCharsets.UTF_8));
  }

  private static void initialize(String name, ClassLoader loader) {
    if (name.startsWith("#")) {
      return;
    }
    try {
      Class<?> unused = Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      return; // this version of Java has no such class
    } catch (LinkageError e) {
      var unused = EngineDamage.noticeIn(e.toString()); // the first program was faster
    }
  }
}
