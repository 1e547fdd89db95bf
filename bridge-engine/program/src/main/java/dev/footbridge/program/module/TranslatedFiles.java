package dev.footbridge.program.module;

import dev.footbridge.program.typescript.TranslatedScript;
import dev.footbridge.program.typescript.TypeScriptCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Translates TypeScript, and keeps each translation in a folder, by the content of the file and the
 * version of the compiler. A file that is kept starts no compiler. Safe for use by many threads.
 */
final class TranslatedFiles {
  private static final String SUFFIX = ".typescript";

  private final @Nullable Path folder;

  /**
   * Creates one.
   *
   * @param folder null to keep nothing
   */
  TranslatedFiles(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Returns a file as JavaScript, like {@link TypeScriptCompiler#translate}. */
  TranslatedScript translate(String source, TypeScriptCompiler compiler) {
    if (folder == null) {
      return compiler.translate(source);
    }
    byte[] key = key(source, compiler.version());
    Path file = folder.resolve(HexFormat.of().formatHex(key) + SUFFIX);
    TranslatedScript kept = find(file, key);
    if (kept != null) {
      return kept;
    }
    TranslatedScript made = compiler.translate(source);
    keep(file, key, made);
    return made;
  }

  private static @Nullable TranslatedScript find(Path file, byte[] key) {
    try {
      byte[] bytes = OwnFile.read(file);
      return bytes == null ? null : TranslationFormat.read(bytes, key);
    } catch (IOException e) {
      return null; // missing or damaged
    }
  }

  private static void keep(Path file, byte[] key, TranslatedScript made) {
    try {
      KeptFile.write(file, TranslationFormat.write(key, made));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: written to memory
    }
  }

  private static byte[] key(String source, String version) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(version.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return digest.digest(source.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("each Java platform has it", e);
    }
  }
}
