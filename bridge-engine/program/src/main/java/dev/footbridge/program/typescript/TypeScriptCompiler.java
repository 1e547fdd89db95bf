package dev.footbridge.program.typescript;

/**
 * Translates TypeScript to JavaScript, one file at a time, without checking its types. {@link
 * java.util.ServiceLoader} creates one for the process, when a program has a {@code .ts} file. Safe
 * for use by several threads.
 */
public interface TypeScriptCompiler {
  /**
   * Returns the compiler's name, version and options: what another version translated is translated
   * again.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException with the code {@code
   *     typescript} if the compiler cannot be used
   */
  String version();

  /**
   * Translates a file. Imports that are only used as types are left out; other imports and exports
   * stay as they are.
   *
   * @param text without a byte order mark
   * @throws TranslationException if it does not parse, or cannot be translated
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException with the code {@code
   *     typescript} if the compiler cannot be used
   */
  TranslatedScript translate(String text);
}
