package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the vendor's types is not here, and what is (rule I3); also for Android's types.
 */
public final class MissingImports {
  /** How Kotlin's compiler names what it does not know. */
  private static final Pattern UNRESOLVED = Pattern.compile("(?i)unresolved reference:? '?(\\w+)");

  /** Names of Android, of its libraries, and of an app's resources. */
  private static final Pattern ANDROID =
      Pattern.compile("(?<![\\w.])androidx?\\.[a-z]|\\.R(?:[.$]\\w+)?;?\\s*$");

  private MissingImports() {}

  /**
   * Returns the problems of a compiler of another language, with those explained that are about
   * types that the compiler does not know. An error that follows from an import that is reported is
   * left out.
   *
   * @param texts the sources' texts, by their paths
   */
  public static List<Problem> explained(
      ImportMapping mapping, List<Problem> refused, Map<String, String> texts) {
    Objects.requireNonNull(mapping, "mapping");
    Objects.requireNonNull(refused, "refused");
    Objects.requireNonNull(texts, "texts");
    List<Problem> explained = new ArrayList<>();
    Set<String> missing = new HashSet<>(); // simple names, each with its file
    for (Problem each : refused) {
      String text = texts.get(String.valueOf(each.location().file()));
      boolean isUnknown = text != null && UNRESOLVED.matcher(each.message()).find();
      Problem problem = isUnknown ? explained(mapping, each, String.valueOf(text)) : each;
      explained.add(problem);
      if (problem.code() == ProblemCode.IMPORT_MISSING) {
        missing.add(problem.location().file() + " " + simpleNameIn(problem));
      }
    }
    explained.removeIf(
        each -> {
          Matcher name = UNRESOLVED.matcher(each.message());
          return name.find() && missing.contains(each.location().file() + " " + name.group(1));
        });
    return explained.stream().distinct().toList();
  }

  /** Returns the simple name of the type or package that a problem says is missing. */
  public static String simpleNameIn(Problem missing) {
    String message = Objects.requireNonNull(missing, "missing").message();
    return message.substring(message.lastIndexOf('.') + 1);
  }

  /**
   * Returns what a compiler says of a type that it does not know; but for one of the vendor's, what
   * is there, with the code {@link ProblemCode#IMPORT_MISSING}, or how to map imports.
   *
   * @param refused the compiler's own problem, with file and line
   * @param text the text of that file
   */
  public static Problem explained(ImportMapping mapping, Problem refused, String text) {
    Objects.requireNonNull(mapping, "mapping");
    Objects.requireNonNull(refused, "refused");
    Objects.requireNonNull(text, "text");
    Location place = refused.location();
    String line = text.lines().skip(Math.max(0, place.line() - 1)).findFirst().orElse("");
    Problem missing = mapping.isEmpty() ? null : inLine(mapping, place, line);
    if (missing != null) {
      return missing;
    }
    String remedy = isImport(line) ? ofAndroid(line, refused.remedy()) : refused.remedy();
    return Problem.error(
        refused.code(),
        place,
        refused.message(),
        mapping.isEmpty() ? ofVendor(line, remedy) : remedy);
  }

  /**
   * Returns the problem of the first type or package of the vendor's in a line that is not mapped;
   * null if there is none.
   */
  private static @Nullable Problem inLine(ImportMapping mapping, Location refused, String line) {
    String packages =
        mapping.packages().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String code = isImport(line) ? line.replaceFirst("/[/*].*", "") : line;
    Matcher name = Pattern.compile("\\b(?:" + packages + ")((?:\\.\\w+)+)").matcher(code);
    while (name.find()) {
      Location place =
          Location.inFile(String.valueOf(refused.file()), refused.line(), name.start() + 1, "");
      String type = typeIn(name.group());
      int end = name.start() + (type == null ? name.group() : type).length();
      if (!isImport(line) && !isWithin(refused.column(), name.start() + 1, end)) {
        continue; // the compiler does not know something else in this line
      }
      if (type == null ? !mapping.hasPackage(name.group()) : mapping.oursOf(type) == null) {
        return type == null ? ofPackage(mapping, name.group(), place) : type(mapping, type, place);
      }
    }
    return null;
  }

  private static boolean isImport(String line) {
    return line.stripLeading().startsWith("import ");
  }

  private static boolean isWithin(int column, int first, int last) {
    return column == 0 || (first <= column && column <= last);
  }

  /**
   * Returns what to do about a text, such as a type's name, that Java does not know: to map
   * imports, if it names a package of a vendor whose names Footbridge knows; to use Robolectric, if
   * it names a type of Android, of its libraries or of an app's resources.
   *
   * @param otherwise what to do if it does not
   */
  public static String remedy(String text, String otherwise) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(otherwise, "otherwise");
    return ofVendor(text, ofAndroid(text, otherwise));
  }

  private static String ofVendor(String text, String otherwise) {
    for (String name : ImportMapping.names()) {
      for (String each : ImportMapping.named(name).packages()) {
        if (text.contains(each + ".")) {
          return "map the imports with --imports "
              + name
              + ", the key \"imports\" of footbridge.json, or imports(\""
              + name
              + "\") in Java";
        }
      }
    }
    return otherwise;
  }

  private static String ofAndroid(String text, String otherwise) {
    return ANDROID.matcher(text).find()
        ? "android-stand-ins have what plugins mostly use of Android; test the rest under"
            + " Robolectric, as the example android-plugin does"
        : otherwise;
  }

  /** Returns the problem of a type that is not mapped. */
  static Problem type(ImportMapping mapping, String type, Location place) {
    return missing(mapping, "no type " + type, mapping.remedyFor(type), place);
  }

  private static Problem ofPackage(ImportMapping mapping, String name, Location place) {
    return missing(
        mapping, "no type of the package " + name, mapping.remedyForPackage(name), place);
  }

  private static Problem missing(
      ImportMapping mapping, String what, String remedy, Location place) {
    return Problem.error(
        ProblemCode.IMPORT_MISSING,
        place,
        "the import mapping '" + mapping.name() + "' has " + what,
        remedy);
  }

  /** Returns the name up to the first part that is a type's; null if all are a package's. */
  private static @Nullable String typeIn(String qualifiedName) {
    int start = 0;
    while (start < qualifiedName.length()) {
      int dot = qualifiedName.indexOf('.', start);
      if (Character.isUpperCase(qualifiedName.charAt(start))) {
        return dot < 0 ? qualifiedName : qualifiedName.substring(0, dot);
      }
      if (dot < 0) {
        return null;
      }
      start = dot + 1;
    }
    return null;
  }
}
