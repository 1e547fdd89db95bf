package dev.footbridge.jvm;

import dev.footbridge.engine.config.BridgeConfigurationException;
import dev.footbridge.engine.internal.text.Nearest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads text files, and tells in a sentence why one cannot be read. */
public final class TextFile {
  private TextFile() {}

  /**
   * Reads a UTF-8 file, without its byte order mark.
   *
   * @throws BridgeConfigurationException if it cannot be read: names it and says why
   */
  public static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw problem(file + " is a folder; name a file");
    }
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw missing("file", file);
    } catch (CharacterCodingException e) {
      throw problem(file + " is not UTF-8 text; save it as UTF-8");
    } catch (AccessDeniedException e) {
      throw problem(file + " cannot be read: permission denied");
    } catch (IOException e) {
      throw problem(file + " cannot be read: " + e.getMessage());
    }
  }

  /** Returns the exception for a file that is not there, with its nearest neighbours. */
  static BridgeConfigurationException missing(String kind, Path file) {
    Path folder = file.getParent();
    String hint = "";
    Path name = file.getFileName();
    if (folder != null && !Files.isDirectory(folder)) {
      hint = "; there is no folder " + folder + " either";
    } else if (name != null) {
      hint = Nearest.hint(name.toString(), namesIn(folder));
    }
    return problem("no such " + kind + ": " + file + hint);
  }

  static BridgeConfigurationException problem(String sentence) {
    return new BridgeConfigurationException(List.of(sentence));
  }

  private static List<String> namesIn(@Nullable Path folder) {
    try (Stream<Path> files = Files.list(folder == null ? Path.of("") : folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException e) {
      return List.of(); // only a hint is lost
    }
  }
}
