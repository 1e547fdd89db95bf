package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apiguardian.api.API;

/** Reads text files. If one cannot be read, the exception says why in a sentence. */
public final class TextFile {
  /** What a decoder puts in the place of bytes that are no character. */
  private static final char REPLACEMENT = '\uFFFD';

  /** The most bytes of a file. */
  private static final int MOST_BYTES = 64 << 20;

  private TextFile() {}

  /**
   * Returns the text of a UTF-8 file, without its byte order mark.
   *
   * @throws BridgeConfigurationException if the file cannot be read, is longer than 64 MiB, or is
   *     no regular file, such as a pipe or a device; names it and says why
   */
  public static String read(Path file) {
    Objects.requireNonNull(file, "file");
    byte[] bytes = InputFile.read(file, MOST_BYTES);
    String text = decoded(file, bytes, bytes.length);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Returns the text of a UTF-8 file that its writer may not have ended: after the last line break,
   * bytes that are no characters are replaced. Otherwise like {@link #read}.
   *
   * @param mostBytes the most bytes that are read
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static String readUnfinished(Path file, int mostBytes) {
    Objects.requireNonNull(file, "file");
    byte[] bytes = InputFile.read(file, mostBytes);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return decoded(file, bytes, end)
        + new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
  }

  private static String decoded(Path file, byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) { // it may also be in the file itself
      try {
        CharBuffer unused =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      } catch (CharacterCodingException e) {
        throw problem(
            ProblemCode.FILE_UNUSABLE, file.toString(), "not UTF-8 text", "save it as UTF-8");
      }
    }
    return text;
  }

  /** Returns an exception for a problem with a whole file. */
  static BridgeConfigurationException problem(
      ProblemCode code, String file, String message, String remedy) {
    return new BridgeConfigurationException(
        Problem.error(code, Location.inFile(file), message, remedy));
  }
}
