package dev.footbridge.program;

import dev.footbridge.program.files.ProgramFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A folder that a test fills with files. */
public final class Folder {
  private final Path path;

  public Folder(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  public ProgramFiles files() {
    return ProgramFiles.open(path);
  }

  /** Writes a file, with the folders above it. */
  public Folder with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public Folder with(String file, byte[] bytes) {
    try {
      Files.write(made(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes files without text. */
  public Folder touch(String... files) {
    for (String file : files) {
      with(file, "");
    }
    return this;
  }

  /** Makes a symbolic link. */
  public Folder link(String file, Path target) {
    try {
      Files.createSymbolicLink(made(file), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private Path made(String file) throws IOException {
    Path made = path.resolve(file);
    Files.createDirectories(Objects.requireNonNull(made.getParent()));
    return made;
  }
}
