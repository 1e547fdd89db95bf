package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what there is instead of a symbol that Java's compiler does not know (rule I3). */
public final class UnknownSymbols {
  private static final Pattern SYMBOL =
      Pattern.compile("symbol: +(class|method|variable) ([\\w$]+)");
  private static final Pattern PLACE =
      Pattern.compile("location: +(?:variable \\w+ of type|class|interface|(package)) ([\\w.$]+)");
  private static final Pattern STAR = Pattern.compile("(?m)^\\s*import\\s+([\\w.]+)\\.\\*\\s*;");

  private final ImportMapping mapping;
  private final MemberNames members;

  /**
   * Creates explanations.
   *
   * @param documented the class files that the compiler knows by documented binary names
   */
  public UnknownSymbols(ImportMapping mapping, Map<String, byte[]> documented) {
    this.mapping = Objects.requireNonNull(mapping, "mapping");
    Objects.requireNonNull(documented, "documented");
    TypeNames same = new TypeNames(name -> null, name -> {});
    ClassFiles first = name -> documented.get(name.replace('/', '.'));
    ClassFiles rest = ClassFiles.of(UnknownSymbols.class.getClassLoader()); // their base classes
    members = new MemberNames(new ClassShapes(rest.after(first), same));
  }

  /**
   * Returns a problem of the compiler with what there is: for a member of a mapped type, its
   * members; for a type in a package of the vendor's, what is mapped. Any other is returned as it
   * is.
   *
   * @param text the text of the problem's file
   */
  public Problem explained(Problem refused, String text) {
    Objects.requireNonNull(text, "text");
    Matcher symbol = SYMBOL.matcher(Objects.requireNonNull(refused, "refused").message());
    if (mapping.isEmpty() || !refused.remedy().isEmpty() || !symbol.find()) {
      return refused;
    }
    String kind = symbol.group(1);
    String name = symbol.group(2);
    Matcher place = PLACE.matcher(refused.message());
    boolean hasPlace = place.find();
    if (hasPlace && place.group(1) != null) {
      String type = place.group(2) + '.' + name;
      return mapping.isVendors(type)
          ? MissingImports.type(mapping, type, refused.location())
          : refused;
    }
    String remedy = "";
    if (hasPlace && !kind.equals("class") && mapping.oursOf(place.group(2)) != null) {
      remedy = members.remedy(place.group(2).replace('.', '/'), name);
    } else if (!kind.equals("method")
        && Character.isUpperCase(name.charAt(0))
        && importsAllOfVendor(text)) {
      remedy =
          "if an import with * should bring it, the import mapping '"
              + mapping.name()
              + "' does not have it: "
              + mapping.remedyFor(name);
    }
    return remedy.isEmpty()
        ? refused
        : Problem.error(refused.code(), refused.location(), refused.message(), remedy);
  }

  /** Returns whether a text imports all types of a package of the vendor's that has mapped ones. */
  private boolean importsAllOfVendor(String text) {
    Matcher star = STAR.matcher(text);
    while (star.find()) {
      if (mapping.hasPackage(star.group(1))) {
        return true;
      }
    }
    return false;
  }
}
