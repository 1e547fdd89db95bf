package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Location;
import org.jspecify.annotations.Nullable;

/** Knows which place of a class is being read. */
final class UseSites {
  private String className = "";
  private @Nullable String source;
  private @Nullable String method;
  private int line;

  void enterClass(String internalName) {
    className = internalName;
  }

  void source(@Nullable String fileName) {
    source = fileName;
  }

  /** Enters a method; null outside of methods. */
  void enterMethod(@Nullable String name) {
    method = name;
    line = 0;
  }

  /** Sets the line; 0 if it is unknown. */
  void line(int number) {
    line = number;
  }

  /** Returns the place in the author's source. */
  Location here() {
    String file = source == null ? className + ".class" : folder() + source;
    return Location.inFile(file, line, 0, "").and(className.replace('/', '.'), method);
  }

  private String folder() {
    return className.substring(0, className.lastIndexOf('/') + 1);
  }
}
