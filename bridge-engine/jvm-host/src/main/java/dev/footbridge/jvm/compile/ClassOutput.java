package dev.footbridge.jvm.compile;

/** Receives the class files that a compiler writes. */
@FunctionalInterface
public interface ClassOutput {
  /**
   * Receives one class file.
   *
   * @param name the binary name of the class, such as {@code shop.Pay$Order}
   * @param bytes the class file
   * @param source the {@linkplain SourceText#path() path} of the source that declares the class
   */
  void classFile(String name, byte[] bytes, String source);
}
