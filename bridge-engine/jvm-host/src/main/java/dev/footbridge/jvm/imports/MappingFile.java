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
 * @param replaced documented types of the extended mapping that are left out, since the file gives
 *     their types of ours for others; those others
 */
record MappingFile(
    SortedMap<String, String> types,
    Map<String, Location> places,
    List<String> packages,
    Map<String, String> replaced) {
  static final MappingFile EMPTY = new MappingFile(new TreeMap<>(), Map.of(), List.of(), Map.of());
}
