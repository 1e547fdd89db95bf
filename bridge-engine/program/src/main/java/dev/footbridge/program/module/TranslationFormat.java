package dev.footbridge.program.module;

import dev.footbridge.program.typescript.TranslatedScript;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The format of the files that keep translations: the key, the text, and the mappings. */
final class TranslationFormat {
  private TranslationFormat() {}

  /** Returns the content of a file. */
  static byte[] write(byte[] key, TranslatedScript script) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(key);
    KeptFile.writeText(out, script.text());
    KeptFile.writeText(out, script.mappings());
    return KeptFile.sealed(bytes);
  }

  /**
   * Returns what a file contains.
   *
   * @throws IOException if it is damaged, or of another key
   */
  static TranslatedScript read(byte[] file, byte[] key) throws IOException {
    DataInputStream in = KeptFile.open(file, key);
    return new TranslatedScript(KeptFile.readText(in), KeptFile.readText(in));
  }
}
