package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the vendor's types and members that one class uses and that are not here (rule I3). */
final class MissingUses {
  private final ImportMapping mapping;
  private final ClassFiles files;
  private final UseSites sites = new UseSites();
  private final Map<String, Location> types = new LinkedHashMap<>();
  private final Map<String, Problem> members = new LinkedHashMap<>();
  private final Map<String, Boolean> nested = new HashMap<>();

  MissingUses(ImportMapping mapping, ClassFiles files) {
    this.mapping = mapping;
    this.files = files;
  }

  UseSites sites() {
    return sites;
  }

  /**
   * Returns our binary name for a documented one; null if the type is not mapped, or is nested in a
   * mapped one and not here.
   */
  @Nullable String oursOf(String name) {
    String ours = mapping.oursOf(name);
    return ours == null || ours.indexOf('$') < 0 || isHere(ours) ? ours : null;
  }

  private boolean isHere(String ours) {
    return nested.computeIfAbsent(ours, name -> files.find(name.replace('.', '/')) != null);
  }

  /** Notes the use of a type that is not mapped, or not here. */
  void type(String internalName) {
    String name = internalName.replace('/', '.');
    boolean isNested = mapping.oursOf(name) != null;
    if (!isNested && !mapping.isVendors(name)) {
      return;
    }
    Location known = types.get(name);
    // A signature has no line; a later use may.
    if (known == null ? isNested || files.find(internalName) == null : known.line() == 0) {
      Location here = sites.here();
      if (known == null || here.line() > 0) {
        types.put(name, here);
      }
    }
  }

  /**
   * Notes the use of a member that is not here.
   *
   * @param member the member as a sentence names it, such as {@code a.Event has no method x()}
   */
  void member(String member, String remedy) {
    members.putIfAbsent(
        member, Problem.error(ProblemCode.IMPORT_MISSING, sites.here(), member + " here", remedy));
  }

  List<Problem> problems() {
    List<Problem> all = new ArrayList<>();
    types.forEach(
        (name, place) ->
            all.add(
                mapping.oursOf(name) == null
                    ? MissingImports.type(mapping, name, place)
                    : nested(name, place)));
    all.addAll(members.values());
    return all;
  }

  private static Problem nested(String name, Location place) {
    int end = name.indexOf('$');
    return Problem.error(
        ProblemCode.IMPORT_MISSING,
        place,
        name.substring(0, end) + " has no type " + name.substring(end + 1) + " here",
        "a nested type is mapped with the type around it; use a type of yours");
  }
}
