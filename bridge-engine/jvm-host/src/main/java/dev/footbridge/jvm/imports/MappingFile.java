package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a mapping file says.
 *
 * @param types our type names, by documented ones
 * @param places where each type is given
 * @param packages the vendor's packages
 * @param replaced the documented names that the file gives instead of those which the extended
 *     mapping has, by the latter
 */
record MappingFile(
    SortedMap<String, String> types,
    Map<String, Location> places,
    List<String> packages,
    SortedMap<String, String> replaced) {
  /** A file that says nothing. */
  static final MappingFile EMPTY =
      new MappingFile(new TreeMap<>(), Map.of(), List.of(), new TreeMap<>());
}
