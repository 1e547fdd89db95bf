package dev.footbridge.android;

import android.content.Context;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads UTF-8 text from assets and files; reports what is wrong as a problem. */
final class AndroidText {
  /** The prefix of an asset's name in messages and script errors. */
  static final String ASSETS = "assets/";

  private AndroidText() {}

  /** Opens the stream to read. */
  private interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * Reads an asset.
   *
   * @param path relative to the app's assets
   * @throws BridgeConfigurationException if it cannot be read
   */
  static String asset(Context context, String path) {
    return read(
        ASSETS + path,
        () -> context.getAssets().open(path),
        () -> {
          int slash = path.lastIndexOf('/');
          String folder = slash < 0 ? "" : path.substring(0, slash);
          return Nearest.question(
              path.substring(slash + 1), namesIn(context.getAssets().list(folder)));
        });
  }

  /**
   * Reads a file.
   *
   * @throws BridgeConfigurationException if it cannot be read
   */
  static String file(File file) {
    return read(
        file.getPath(),
        () -> new FileInputStream(file),
        () -> {
          File folder = file.getAbsoluteFile().getParentFile();
          return Nearest.question(file.getName(), namesIn(folder == null ? null : folder.list()));
        });
  }

  /** Returns existing names that are near a missing one. */
  private interface Hint {
    String find() throws IOException;
  }

  private static String read(String name, Opening opening, Hint hint) {
    try (InputStream stream = opening.open()) {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(stream))).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (FileNotFoundException e) {
      throw problem(ProblemCode.FILE_MISSING, name, "no such file", found(hint));
    } catch (CharacterCodingException e) {
      throw problem(ProblemCode.FILE_UNUSABLE, name, "not UTF-8 text", "save it as UTF-8");
    } catch (IOException e) {
      throw problem(ProblemCode.FILE_UNUSABLE, name, "cannot be read: " + e.getMessage(), "");
    }
  }

  private static byte[] bytes(InputStream stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
      bytes.write(buffer, 0, count);
    }
    return bytes.toByteArray();
  }

  private static String found(Hint hint) {
    try {
      return hint.find();
    } catch (IOException e) {
      return ""; // without the hint the message is still complete
    }
  }

  private static List<String> namesIn(String @Nullable [] names) {
    return names == null ? List.of() : Arrays.asList(names);
  }

  private static BridgeConfigurationException problem(
      ProblemCode code, String file, String message, String remedy) {
    return new BridgeConfigurationException(
        Problem.error(code, Location.inFile(file), message, remedy));
  }
}
