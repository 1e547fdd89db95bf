package dev.footbridge.jvm;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.imports.MissingImports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Turns the errors of Java's compiler into problems, in its own words; but for a type of the
 * vendor's that is not mapped, says what is there (rule I3).
 */
final class CompilerMessages {
  /** The compiler's own prefix of a message, which says less than the problem's location. */
  private static final Pattern PLACE = Pattern.compile("^.*?:\\d+: \\S+: ");

  /** The codes of "cannot find symbol" and "package does not exist". */
  private static final Pattern UNKNOWN =
      Pattern.compile("compiler\\.err\\.(cant\\.resolve|doesnt\\.exist).*");

  private final ImportMapping imports;

  CompilerMessages(ImportMapping imports) {
    this.imports = imports;
  }

  List<Problem> problems(List<Diagnostic<? extends JavaFileObject>> errors) {
    List<Problem> problems = new ArrayList<>();
    Set<String> missing = new HashSet<>(); // simple names, each with its file
    for (Diagnostic<? extends JavaFileObject> error : errors) {
      JavaFileObject source = error.getSource();
      if (source == null) {
        problems.add(
            Problem.error(ProblemCode.PLUGIN_SOURCE, Location.NONE, error.getMessage(null), ""));
        continue;
      }
      Problem problem = problem(source, error);
      if (!UNKNOWN.matcher(error.getCode()).matches()) {
        problems.add(problem);
        continue;
      }
      String text = textOf(source);
      Problem explained = MissingImports.explained(imports, problem, text);
      if (explained.code() == ProblemCode.IMPORT_MISSING) {
        problems.add(explained);
        missing.add(source.getName() + ' ' + MissingImports.simpleNameIn(explained));
      } else if (!missing.contains(source.getName() + ' ' + marked(text, error))) {
        problems.add(explained);
      } // else it follows from an import that was reported
    }
    return problems.stream().distinct().toList();
  }

  /** Returns the compiler's message, with its excerpt of the source. */
  private static Problem problem(
      JavaFileObject source, Diagnostic<? extends JavaFileObject> error) {
    return Problem.error(
        ProblemCode.PLUGIN_SOURCE,
        Location.inFile(
            source.getName(),
            (int) Math.max(0, error.getLineNumber()),
            columnOf(error, textOf(source)),
            ""),
        PLACE.matcher(error.toString()).replaceFirst(""),
        "");
  }

  /** Returns the column in characters; the compiler's own counts a tab as several. */
  private static int columnOf(Diagnostic<?> error, String text) {
    int place = (int) error.getPosition();
    return place < 0 || place > text.length() ? 0 : place - text.lastIndexOf('\n', place - 1);
  }

  /** Returns the part of the source that an error marks. */
  private static @Nullable String marked(String text, Diagnostic<?> error) {
    long start = error.getStartPosition();
    long end = error.getEndPosition();
    return start < 0 || end > text.length() || start > end
        ? null
        : text.substring((int) start, (int) end);
  }

  private static String textOf(JavaFileObject source) {
    try {
      return source.getCharContent(true).toString();
    } catch (IOException e) {
      throw new IllegalStateException("a source is in memory", e);
    }
  }
}
