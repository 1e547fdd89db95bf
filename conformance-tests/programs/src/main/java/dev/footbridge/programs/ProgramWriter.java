package dev.footbridge.programs;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a generated program to a folder. */
public final class ProgramWriter {
  private ProgramWriter() {}

  /**
   * Writes the program of a shape and a seed: {@code ProgramWriter API_DEMO 1 target/demo}.
   *
   * @throws IllegalArgumentException if the arguments are not a shape, a number and a folder
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "usage: ProgramWriter SHAPE SEED FOLDER, such as: ProgramWriter API_DEMO 1 target/demo");
    }
    ProgramGenerator.generate(Shape.valueOf(args[0]), Long.parseLong(args[1]))
        .writeTo(Path.of(args[2]));
  }
}
