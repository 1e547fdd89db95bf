package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads text files. If one cannot be read, the exception says why in a sentence. */
public final class TextFile {
  private TextFile() {}

  /**
   * Returns the text of a UTF-8 file, without its byte order mark.
   *
   * @throws BridgeConfigurationException if the file cannot be read; names it and says why
   */
  public static String read(Path file) {
    Objects.requireNonNull(file, "file");
    if (Files.isDirectory(file)) {
      throw unusable(file, "this is a folder", "name a file");
    }
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new BridgeConfigurationException(missing("file", file));
    } catch (CharacterCodingException e) {
      throw unusable(file, "not UTF-8 text", "save it as UTF-8");
    } catch (AccessDeniedException e) {
      throw unusable(file, "cannot be read: permission denied", "");
    } catch (IOException e) {
      throw unusable(file, "cannot be read: " + e.getMessage(), "");
    }
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

  private static BridgeConfigurationException unusable(Path file, String message, String remedy) {
    return problem(ProblemCode.FILE_UNUSABLE, file.toString(), message, remedy);
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
