package dev.footbridge.program.module;

import dev.footbridge.program.typescript.TypeScriptCompilers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Converts modules, and keeps what converts each in a folder, by the module's content. The folder
 * only saves time: what is missing or damaged there is converted and written again. Safe for use by
 * many threads, and by many processes at once.
 *
 * <p>Files that other users could have written are not used, since what is in them is run.
 */
public final class ConvertedFiles {
  private static final String SUFFIX = ".module";

  private final @Nullable Path folder;
  private final TypeScriptModules typeScript;

  private ConvertedFiles(@Nullable Path folder) {
    this.folder = folder;
    this.typeScript = new TypeScriptModules(this::javaScript, new TranslatedFiles(folder));
  }

  /** Returns one that keeps nothing. */
  public static ConvertedFiles none() {
    return new ConvertedFiles(null);
  }

  /** Returns one that keeps conversions in {@code folder}, which is created on the first write. */
  public static ConvertedFiles in(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return new ConvertedFiles(folder);
  }

  /**
   * Returns a module as a function, like {@link ModuleConverter#convert}; TypeScript, too.
   *
   * @param path where it is in the program, for messages; JSON ends with {@code .json}, TypeScript
   *     with {@code .ts}
   * @param text with or without a byte order mark
   * @throws ModuleConversionException if it cannot be converted; this is not kept
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if it is TypeScript, and
   *     there is no compiler
   */
  public ConvertedModule convert(String path, String text) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
    return TypeScriptCompilers.isTypeScript(path)
        ? typeScript.convert(path, text)
        : javaScript(path, text);
  }

  /** Returns a module that is JavaScript or JSON, whatever its path ends with. */
  ConvertedModule javaScript(String path, String text) {
    if (folder == null || ModuleConverter.isJson(path)) { // JSON takes no time
      return ModuleConverter.convert(path, text);
    }
    String source = SourceText.normalized(text);
    byte[] key = key(source);
    Path file = folder.resolve(HexFormat.of().formatHex(key) + SUFFIX);
    Conversion kept = find(file, key);
    if (kept != null) {
      return kept.of(source);
    }
    ModuleText module = new ModuleText(path, source);
    ModuleConverter.checkLength(module);
    Conversion made = ModuleConverter.conversion(module);
    keep(file, key, made);
    return made.of(source);
  }

  private static @Nullable Conversion find(Path file, byte[] key) {
    try {
      byte[] bytes = OwnFile.read(file);
      return bytes == null ? null : ConversionFormat.read(bytes, key);
    } catch (IOException e) {
      return null; // missing or damaged
    }
  }

  private static void keep(Path file, byte[] key, Conversion made) {
    try {
      KeptFile.write(file, ConversionFormat.write(key, made));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: written to memory
    }
  }

  /** A program must not be able to choose a text that has the key of another's. */
  static byte[] key(String source) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) ModuleConverter.VERSION);
      return digest.digest(source.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("each Java platform has it", e);
    }
  }
}
