package dev.footbridge.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Uses the command in a folder of its own, as a person does in a shell. */
final class Command {
  /** The result of one use of the command, without times and the folder's path. */
  record Result(int status, String out, String err) {}

  private final Path folder;

  Command(Path folder) {
    this.folder = folder;
  }

  /** Writes a file into the folder; returns its path. */
  String write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a custom-tier plugin of that name with these members; returns its path. */
  String writePlugin(String name, String members) {
    return write(
        name + ".java",
        """
        import dev.footbridge.api.*;
        import java.util.*;

        @JsPlugin(secondary = true)
        public class %s extends BaseJsPlugin {
        %s}
        """
            .formatted(name, members));
  }

  Result run(String... args) {
    return run(Map.of(), false, args);
  }

  Result run(Map<String, String> environment, boolean isTerminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> all = new HashMap<>(environment);
    all.putIfAbsent("XDG_CACHE_HOME", folder.resolve(".cache").toString());
    Shell shell = new Shell(printing(out), printing(err), all, isTerminal);
    int status = new CommandLineRun(shell).run(args);
    return new Result(status, text(out), text(err));
  }

  private String text(ByteArrayOutputStream bytes) {
    return TranscriptText.inFolder(
        folder, TranscriptText.withoutTimes(bytes.toString(StandardCharsets.UTF_8)));
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
