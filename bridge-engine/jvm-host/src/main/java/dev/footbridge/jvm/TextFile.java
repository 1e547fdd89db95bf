package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

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

  /** Returns the problem of a missing file, which suggests similar names in the folder. */
  static Problem missing(String kind, Path file) {
    Path folder = file.getParent();
    String remedy = "";
    Path name = file.getFileName();
    if (folder != null && !Files.isDirectory(folder)) {
      remedy = "there is no folder " + folder + " either";
    } else if (name != null) {
      remedy = Nearest.question(name.toString(), namesIn(folder));
    }
    return Problem.error(
        ProblemCode.FILE_MISSING, Location.inFile(file.toString()), "no such " + kind, remedy);
  }

  /** Returns an exception for a problem with a whole file. */
  static BridgeConfigurationException problem(
      ProblemCode code, String file, String message, String remedy) {
    return new BridgeConfigurationException(
        Problem.error(code, Location.inFile(file), message, remedy));
  }

  private static List<String> namesIn(@Nullable Path folder) {
    try (Stream<Path> files = Files.list(folder == null ? Path.of("") : folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException e) {
      return List.of(); // only a hint is lost
    }
  }
}
