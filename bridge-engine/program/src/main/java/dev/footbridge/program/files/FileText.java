package dev.footbridge.program.files;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads one text file. */
final class FileText {
  /** What a decoder puts in the place of bytes that are no character. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String name;
  private final byte[] bytes;

  private FileText(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Reads a file.
   *
   * @param name its name for messages
   * @param most the most bytes of the file
   * @throws BridgeConfigurationException if it cannot be read, is longer, or is not UTF-8 text
   */
  static String read(Path file, String name, int most) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(most + 1);
    } catch (IOException e) {
      throw new BridgeConfigurationException(FileProblems.unreadable(Location.inFile(name), e));
    }
    if (bytes.length > most) {
      throw problem(
          Location.inFile(name),
          "the file is longer than " + (most >> 20) + " MiB",
          "make it shorter, or divide it");
    }
    String text = new FileText(name, bytes).decode();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private String decode() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) { // it may also be in the file itself
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CoderResult result =
          StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(text.length()), true);
      if (result.isError()) {
        throw notUtf8(in.position());
      }
    }
    return text;
  }

  private BridgeConfigurationException notUtf8(int offset) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    int column = new String(bytes, start, offset - start, StandardCharsets.UTF_8).length() + 1;
    return problem(
        Location.inFile(name, line, column, ""),
        String.format("not UTF-8 text: the byte 0x%02X at offset %d", bytes[offset] & 0xFF, offset),
        "save it as UTF-8");
  }

  private static BridgeConfigurationException problem(
      Location location, String message, String remedy) {
    return new BridgeConfigurationException(
        Problem.error(ProblemCode.FILE_UNUSABLE, location, message, remedy));
  }
}
