package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table of documented type names and ours (rule I1). A nested type belongs to the type around it.
 * Immutable.
 */
public final class ImportMapping {
  /** The mapping that maps nothing. */
  public static final ImportMapping NONE = new ImportMapping("none", MappingFile.EMPTY);

  /** The names of the mappings that come with Footbridge: files beside this class. */
  private static final List<String> NAMES = List.of("tcsas");

  private static final String ADAPTER = "dev.footbridge.android.";

  private final String name;
  private final SortedMap<String, String> ours;
  private final SortedMap<String, String> documented;
  private final Map<String, Location> places;
  private final List<String> packages;
  private final SortedMap<String, String> replaced;

  private ImportMapping(String name, MappingFile file) {
    this.name = name;
    ours = file.types();
    places = file.places();
    packages = List.copyOf(new TreeSet<>(file.packages()));
    replaced = file.replaced();
    documented = new TreeMap<>();
    for (Map.Entry<String, String> type : ours.entrySet()) {
      documented.put(type.getValue(), type.getKey());
    }
  }

  /** Returns the names of the mappings that come with Footbridge. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Returns the mapping that a user names.
   *
   * @param nameOrFile the name of one that comes with Footbridge, or the path of a file
   * @param read reads the text of a file
   * @throws BridgeConfigurationException if there is none of that name, or with everything that is
   *     wrong in the file
   */
  public static ImportMapping of(String nameOrFile, UnaryOperator<String> read) {
    Objects.requireNonNull(read, "read");
    return isName(nameOrFile) ? named(nameOrFile) : parse(nameOrFile, read.apply(nameOrFile));
  }

  /** Returns whether a text is meant as a mapping's name, rather than as the path of a file. */
  public static boolean isName(String nameOrFile) {
    Objects.requireNonNull(nameOrFile, "nameOrFile");
    return !nameOrFile.toLowerCase(Locale.ROOT).endsWith(".json")
        && nameOrFile.indexOf('/') < 0
        && nameOrFile.indexOf('\\') < 0;
  }

  /**
   * Returns a mapping that comes with Footbridge.
   *
   * @throws BridgeConfigurationException if there is none of that name
   */
  public static ImportMapping named(String name) {
    Objects.requireNonNull(name, "name");
    if (!NAMES.contains(name)) {
      String near = Nearest.question(name, NAMES);
      throw new BridgeConfigurationException(
          Problem.error(
              ProblemCode.IMPORT_MAPPING,
              Location.NONE,
              "there is no import mapping '" + name + "'",
              (near.isEmpty() ? "there is '" + String.join("', '", NAMES) + "'." : near)
                  + " A mapping of your own is named by its .json file"));
    }
    return new ImportMapping(name, shipped(name));
  }

  private static MappingFile shipped(String name) {
    try (InputStream data = ImportMapping.class.getResourceAsStream(name + ".json")) {
      String text = new String(Objects.requireNonNull(data).readAllBytes(), StandardCharsets.UTF_8);
      return new MappingReader(List.of(), ImportMapping::shipped).read(name, text);
    } catch (IOException e) {
      throw new UncheckedIOException("reading our own data", e);
    }
  }

  /**
   * Reads a mapping file.
   *
   * @param file the name of the file, for messages
   * @param text its text
   * @throws BridgeConfigurationException with everything that is wrong, with line and column
   */
  public static ImportMapping parse(String file, String text) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
    return new ImportMapping(
        file, new MappingReader(NAMES, ImportMapping::shipped).read(file, text));
  }

  /** Returns the name of the mapping, or of its file. */
  public String name() {
    return name;
  }

  /** Returns whether it maps nothing. */
  public boolean isEmpty() {
    return ours.isEmpty();
  }

  /** Returns our type names by documented ones, sorted; nested types are left out. */
  public SortedMap<String, String> types() {
    return new TreeMap<>(ours);
  }

  /** Returns the vendor's packages, each of which stands for those below it too. */
  public List<String> packages() {
    return packages;
  }

  /**
   * Returns our binary name for a documented one, such as {@code a.Data$Builder}; null if the type
   * is not mapped.
   */
  public @Nullable String oursOf(String documentedName) {
    Objects.requireNonNull(documentedName, "documentedName");
    return renamed(documentedName, ours);
  }

  /** Returns the documented binary name for one of ours; null if the type is not mapped. */
  public @Nullable String documentedOf(String ourName) {
    Objects.requireNonNull(ourName, "ourName");
    return renamed(ourName, documented);
  }

  /** Returns whether a type is in one of the vendor's packages. */
  public boolean isVendors(String typeName) {
    Objects.requireNonNull(typeName, "typeName");
    for (String each : packages) {
      if (typeName.startsWith(each) && typeName.startsWith(".", each.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a problem for each type of ours that does not exist.
   *
   * @param loader finds the class files of our types
   */
  public List<Problem> missingTypes(ClassLoader loader) {
    Objects.requireNonNull(loader, "loader");
    List<Problem> missing = new ArrayList<>();
    boolean adapterIsMissing = false;
    for (Map.Entry<String, String> entry : ours.entrySet()) {
      String our = entry.getValue();
      if (isMissing(our, loader)) {
        boolean adapters = our.startsWith(ADAPTER) && isMissing(ADAPTER + "BaseJsPlugin", loader);
        if (!adapters) {
          missing.add(
              Problem.error(
                  ProblemCode.IMPORT_MAPPING,
                  placeOf(entry.getKey()),
                  entry.getKey() + " is mapped to " + our + ", which does not exist",
                  "correct the name, or add its folder or jar to the class path"));
        }
        adapterIsMissing |= adapters;
      }
    }
    if (adapterIsMissing) {
      missing.add(
          Problem.error(
              ProblemCode.IMPORT_MAPPING,
              Location.NONE,
              "the import mapping '"
                  + name
                  + "' maps to types of the Android adapter, which is not"
                  + " on the class path",
              "add dev.footbridge:platform-android-adapter"));
    }
    return missing;
  }

  /** Returns the text of everything that the mapping depends on, for caches. */
  public String key() {
    return isEmpty() ? "" : name + ' ' + packages + ' ' + ours;
  }

  /**
   * Returns what is there instead of a type that is not mapped, or of a package: the names that a
   * mapping file gives instead, else the nearest names, else all.
   */
  String alternatives(String typeName) {
    List<String> instead =
        replaced.entrySet().stream()
            .filter(each -> (each.getKey() + '.').startsWith(typeName + '.'))
            .map(each -> each.getKey() + " is " + each.getValue() + " in that file")
            .toList();
    if (!instead.isEmpty()) {
      return String.join(", ", instead) + ": a type of ours has one documented name";
    }
    String simple = simple(typeName);
    Map<String, String> bySimpleName = new TreeMap<>();
    ours.keySet().forEach(each -> bySimpleName.put(simple(each), each));
    List<String> near = Nearest.of(simple, bySimpleName.keySet());
    return near.isEmpty()
        ? "there are " + String.join(", ", bySimpleName.keySet())
        : "did you mean " + bySimpleName.get(near.get(0)) + "?";
  }

  /** Returns whether a package has a documented type. */
  boolean hasPackage(String packageName) {
    return ours.keySet().stream()
        .anyMatch(each -> each.substring(0, each.lastIndexOf('.')).equals(packageName));
  }

  private Location placeOf(String documentedName) {
    return places.getOrDefault(documentedName, Location.NONE);
  }

  private static boolean isMissing(String type, ClassLoader loader) {
    return loader.getResource(type.replace('.', '/') + ".class") == null;
  }

  private static @Nullable String renamed(String typeName, Map<String, String> table) {
    String whole = table.get(typeName);
    if (whole != null) {
      return whole;
    }
    int nested = typeName.indexOf('$');
    String outer = nested < 0 ? null : table.get(typeName.substring(0, nested));
    return outer == null ? null : outer + typeName.substring(nested);
  }

  private static String simple(String typeName) {
    return typeName.substring(typeName.lastIndexOf('.') + 1);
  }

  @Override
  public String toString() {
    return "ImportMapping[" + name + ", " + ours.size() + " types]";
  }
}
