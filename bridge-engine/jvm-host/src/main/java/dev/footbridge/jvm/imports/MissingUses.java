package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the vendor's types and members that one class uses and that are not here (rule I3). */
final class MissingUses {
  private final ImportMapping mapping;
  private final ClassFiles files;
  private final UseSites sites = new UseSites();
  private final Map<String, Location> types = new LinkedHashMap<>();
  private final Map<String, Problem> members = new LinkedHashMap<>();

  MissingUses(ImportMapping mapping, ClassFiles files) {
    this.mapping = mapping;
    this.files = files;
  }

  UseSites sites() {
    return sites;
  }

  /** Notes the use of a type that is not mapped. */
  void type(String internalName) {
    String name = internalName.replace('/', '.');
    if (!mapping.isVendors(name)) {
      return;
    }
    Location known = types.get(name);
    // A signature has no line; a later use may.
    if (known == null ? files.find(internalName) == null : known.line() == 0) {
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
    types.forEach((name, place) -> all.add(MissingImports.type(mapping, name, place)));
    all.addAll(members.values());
    return all;
  }
}
