package dev.footbridge.program.module;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;

/** The author's text of a module, and its path for messages. */
final class ModuleText {
  private final String path;
  private final String source;
  private final Lines lines;

  ModuleText(String path, String source) {
    this.path = path;
    this.source = source;
    lines = new Lines(source);
  }

  /** Returns the path. */
  String path() {
    return path;
  }

  /** Returns the text. */
  String source() {
    return source;
  }

  /** Returns the place of an offset. */
  Position at(int offset) {
    return lines.at(offset);
  }

  /**
   * Creates an exception.
   *
   * @param offset where in the text; one behind its end means the end
   * @param message what is wrong
   * @param remedy what to do; empty if the message makes it clear
   */
  ModuleConversionException problem(int offset, ProblemCode code, String message, String remedy) {
    Position place = at(Math.min(offset, source.length()));
    Location location = Location.inFile(path, place.line(), place.column(), "");
    return new ModuleConversionException(Problem.error(code, location, message, remedy));
  }
}
