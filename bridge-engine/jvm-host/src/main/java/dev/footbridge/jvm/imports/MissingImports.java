package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the vendor's types is not here, and what is (rule I3); also for Android's types.
 */
public final class MissingImports {
  /** Names of Android, of its libraries, and of an app's resources. */
  private static final Pattern ANDROID =
      Pattern.compile("(?<![\\w.])androidx?\\.[a-z]|\\.R(?:[.$]\\w+)?;?\\s*$");

  private MissingImports() {}

  /**
   * Returns the problem of a compiler of another language, explained if it is about a type that the
   * compiler does not know.
   *
   * @param texts the sources' texts, by their paths
   */
  public static Problem explained(
      ImportMapping mapping, Problem refused, Map<String, String> texts) {
    Objects.requireNonNull(refused, "refused");
    Objects.requireNonNull(texts, "texts");
    String text = texts.get(String.valueOf(refused.location().file()));
    return text != null && refused.message().toLowerCase(Locale.ROOT).contains("unresolved")
        ? explained(mapping, refused, text)
        : refused;
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
    boolean isImport = line.strip().startsWith("import ");
    String remedy = isImport ? ofAndroid(line, refused.remedy()) : refused.remedy();
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
    Matcher name = Pattern.compile("\\b(?:" + packages + ")((?:\\.\\w+)+)").matcher(line);
    while (name.find()) {
      Location place =
          Location.inFile(String.valueOf(refused.file()), refused.line(), name.start() + 1, "");
      String type = typeIn(name.group());
      if (type == null ? !mapping.hasPackage(name.group()) : mapping.oursOf(type) == null) {
        return type == null ? ofPackage(mapping, name.group(), place) : type(mapping, type, place);
      }
    }
    return null;
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
    return missing(mapping, "no type " + type, mapping.alternatives(type), place);
  }

  private static Problem ofPackage(ImportMapping mapping, String name, Location place) {
    return missing(mapping, "no type of the package " + name, mapping.alternatives(name), place);
  }

  private static Problem missing(
      ImportMapping mapping, String what, String alternatives, Location place) {
    return Problem.error(
        ProblemCode.IMPORT_MISSING,
        place,
        "the import mapping '" + mapping.name() + "' has " + what,
        alternatives
            + (alternatives.endsWith("?") ? " Or map it" : "; or map it")
            + " to a class of yours, in a mapping file");
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
