package dev.footbridge.jvm.imports;

import dev.footbridge.contract.json.JsonFile;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.json.ValueReader;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one import mapping (rule I1). */
final class MappingReader {
  private static final List<String> KEYS = List.of("extends", "packages", "types");
  private static final String TYPE = "the name of a type with its package, such as com.acme.Event";
  private static final String PACKAGE = "the name of a package, such as com.acme.sdk";

  private static final String IDENTIFIER = "[\\p{L}_][\\p{L}\\p{N}_]*";
  private static final Pattern PACKAGE_NAME =
      Pattern.compile(IDENTIFIER + "(\\." + IDENTIFIER + ")*");
  private static final Pattern TYPE_NAME = Pattern.compile(IDENTIFIER + "(\\." + IDENTIFIER + ")+");

  /** Packages of documented names that are never mapped, since others rely on them. */
  private static final List<String> FIXED = List.of("java.", "javax.", "kotlin.", "org.json.");

  private final Problems problems = new Problems();
  private final ValueReader values = new ValueReader(problems);
  private final SortedMap<String, String> types = new TreeMap<>();
  private final Map<String, Location> places = new HashMap<>();
  private final List<String> packages = new ArrayList<>();
  private final List<String> bases;
  private final Function<String, MappingFile> shipped;
  private MappingFile base = MappingFile.EMPTY;

  /**
   * Creates a reader.
   *
   * @param bases the names of the mappings that a file may extend
   * @param shipped returns a mapping of these names
   */
  MappingReader(List<String> bases, Function<String, MappingFile> shipped) {
    this.bases = bases;
    this.shipped = shipped;
  }

  /**
   * Reads a file.
   *
   * @throws BridgeConfigurationException with everything that is wrong
   */
  MappingFile read(String file, String text) {
    JsonValue root = JsonFile.read(file, text, problems);
    if (root != null && values.isObject(root, "{\"types\": {…}}")) {
      root.members().forEach(this::readMember);
      if (root.get("types") == null) {
        values.missingKey(root, "types", KEYS, "add \"types\": {…}");
      }
    }
    refuseNestedTypes();
    problems.sortByPlace();
    problems.throwErrors();
    return new MappingFile(withBase(), places, allPackages(), replaced());
  }

  private void readMember(JsonValue.Member member) {
    switch (member.name()) {
      case "extends" -> readBase(member.value());
      case "packages" -> {
        for (JsonValue each : values.items(member.value(), "an array, each item " + PACKAGE)) {
          String name = readName(each, PACKAGE_NAME, PACKAGE);
          if (name != null) {
            packages.add(name);
          }
        }
      }
      case "types" -> {
        if (values.isObject(member.value(), "an object of documented names and ours")) {
          member.value().members().forEach(this::readType);
        }
      }
      case "$schema" -> {} // for editors
      default -> values.unknownKey(member, KEYS);
    }
  }

  private void readBase(JsonValue value) {
    String expected = "the name of a mapping that comes with Footbridge";
    String name = values.text(value, expected);
    if (name == null) {
      return;
    }
    if (bases.contains(name)) {
      base = shipped.apply(name);
    } else {
      values.wrong(
          value,
          "expected "
              + expected
              + " ("
              + String.join(", ", bases)
              + "), but "
              + value.found()
              + Nearest.hint(name, bases));
    }
  }

  private void readType(JsonValue.Member member) {
    String documented = member.name();
    String ours = readName(member.value(), TYPE_NAME, TYPE);
    if (!TYPE_NAME.matcher(documented).matches()) {
      wrong(
          member,
          "expected " + TYPE + ", but found \"" + documented + "\"",
          documented.indexOf('$') < 0 ? "" : "a nested type is mapped with the type around it");
    } else if (documented.startsWith("dev.footbridge.")) {
      wrong(member, documented + " is ours already", "map a documented name to it, or remove it");
    } else if (FIXED.stream().anyMatch(documented::startsWith)) {
      wrong(member, documented + " cannot be mapped: Footbridge itself uses it", "remove it");
    } else if (ours != null) {
      add(member, documented, ours);
    }
  }

  private void add(JsonValue.Member member, String documented, String ours) {
    for (Map.Entry<String, String> other : types.entrySet()) {
      if (other.getValue().equals(ours)) {
        Location first = places.get(other.getKey());
        wrong(
            member,
            ours
                + " is given twice, first for "
                + other.getKey()
                + (first == null ? "" : " at " + first.place()),
            "one type of ours has one documented name: remove one of the two");
        return;
      }
    }
    types.put(documented, ours);
    places.put(documented, member.value().location());
  }

  /** Refuses {@code a.Data.Builder} beside {@code a.Data}. */
  private void refuseNestedTypes() {
    for (String each : types.keySet()) {
      String outer = each.substring(0, each.lastIndexOf('.'));
      if (types.containsKey(outer)) {
        problems.accept(
            Problem.error(
                ProblemCode.IMPORT_MAPPING,
                places.getOrDefault(each, Location.NONE),
                each + " is nested in " + outer + ", with which it is mapped",
                "remove it"));
      }
    }
  }

  private @Nullable String readName(JsonValue value, Pattern form, String expected) {
    if (value.isString() && form.matcher(value.text()).matches()) {
      return value.text();
    }
    values.unexpected(value, expected);
    return null;
  }

  private void wrong(JsonValue.Member member, String message, String remedy) {
    problems.accept(Problem.error(ProblemCode.IMPORT_MAPPING, member.location(), message, remedy));
  }

  /** Returns the types, and those of the mapping that this one extends, where they do not clash. */
  private SortedMap<String, String> withBase() {
    SortedMap<String, String> all = new TreeMap<>(base.types());
    all.values().removeAll(types.values());
    all.putAll(types);
    return all;
  }

  /** Returns the types' names that stand for those of the extended mapping, by the latter. */
  private SortedMap<String, String> replaced() {
    SortedMap<String, String> replaced = new TreeMap<>();
    for (Map.Entry<String, String> type : types.entrySet()) {
      for (Map.Entry<String, String> based : base.types().entrySet()) {
        if (based.getValue().equals(type.getValue()) && !types.containsKey(based.getKey())) {
          replaced.put(based.getKey(), type.getKey());
        }
      }
    }
    return replaced;
  }

  private List<String> allPackages() {
    List<String> all = new ArrayList<>(base.packages());
    all.addAll(packages);
    if (packages.isEmpty()) {
      types.keySet().forEach(type -> all.add(type.substring(0, type.lastIndexOf('.'))));
    }
    return all;
  }
}
