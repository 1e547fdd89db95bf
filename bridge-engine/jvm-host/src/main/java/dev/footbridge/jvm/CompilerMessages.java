package dev.footbridge.jvm;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.imports.MissingImports;
import dev.footbridge.jvm.imports.UnknownSymbols;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final UnknownSymbols symbols;

  /**
   * Creates messages.
   *
   * @param known the class files that the compiler got, by binary names
   */
  CompilerMessages(ImportMapping imports, Map<String, byte[]> known) {
    this.imports = imports;
    symbols = new UnknownSymbols(imports, known);
  }

  /** Returns the errors as problems, file by file, each file's by their places. */
  List<Problem> problems(List<Diagnostic<? extends JavaFileObject>> errors) {
    Map<String, List<Problem>> byFile = new LinkedHashMap<>();
    Map<Problem, String> unknown = new HashMap<>(); // each with what it marks
    Set<String> missing = new HashSet<>(); // simple names, each with its file
    for (Diagnostic<? extends JavaFileObject> error : errors) {
      JavaFileObject source = error.getSource();
      Problem problem = problem(error);
      if (source != null && UNKNOWN.matcher(error.getCode()).matches()) {
        String text = textOf(source);
        problem = symbols.explained(MissingImports.explained(imports, problem, text), text);
        if (problem.code() == ProblemCode.IMPORT_MISSING) {
          missing.add(source.getName() + ' ' + MissingImports.simpleNameIn(problem));
        } else {
          unknown.put(problem, source.getName() + ' ' + marked(text, error));
        }
      }
      byFile
          .computeIfAbsent(source == null ? "" : source.getName(), any -> new ArrayList<>())
          .add(problem);
    }
    List<Problem> all = new ArrayList<>();
    byFile.values().forEach(each -> all.addAll(sorted(each)));
    // What follows from an import that is reported says nothing more.
    all.removeIf(each -> missing.contains(unknown.getOrDefault(each, "")));
    return withoutRepeatedRemedies(all.stream().distinct().toList());
  }

  private static List<Problem> sorted(List<Problem> problems) {
    Problems sorted = new Problems();
    sorted.addAll(problems);
    sorted.sortByPlace();
    return sorted.errors();
  }

  /** Leaves out a remedy that an earlier problem has: one option mends them all. */
  private static List<Problem> withoutRepeatedRemedies(List<Problem> problems) {
    Set<String> known = new HashSet<>();
    return problems.stream()
        .map(
            each ->
                each.code() == ProblemCode.IMPORT_MISSING || known.add(each.remedy())
                    ? each
                    : Problem.error(each.code(), each.location(), each.message(), ""))
        .toList();
  }

  /** Returns the compiler's message, with its excerpt of the source. */
  private static Problem problem(Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject source = error.getSource();
    if (source == null) {
      return Problem.error(ProblemCode.PLUGIN_SOURCE, Location.NONE, error.getMessage(null), "");
    }
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
