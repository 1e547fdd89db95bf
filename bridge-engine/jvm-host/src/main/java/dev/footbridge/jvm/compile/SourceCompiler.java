package dev.footbridge.jvm.compile;

/**
 * Compiles plugins written in another language than Java. {@link java.util.ServiceLoader} creates
 * one for the process, when the first plugin's source has its {@link #ending()}. Safe for use by
 * several threads; one compilation runs at a time.
 */
public interface SourceCompiler {
  /** Returns the ending of the files that it compiles, such as {@code .kt}. */
  String ending();

  /** Returns the compiler's name and version: other versions compile again. */
  String version();

  /**
   * Compiles sources together, without a change: each class file has the source's file name and
   * line numbers.
   *
   * @param compilation the sources and the class path
   * @param output receives each class file
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException with each error as a
   *     problem with the code {@code plugin-source}, at the source's path, line and column
   */
  void compile(SourceCompilation compilation, ClassOutput output);
}
