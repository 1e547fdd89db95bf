package dev.footbridge.jvm.imports;

import dev.footbridge.contract.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a mapping file says.
 *
 * @param types our type names, by documented ones
 * @param places where each type is given
 * @param packages the vendor's packages
 */
record MappingFile(
    SortedMap<String, String> types, Map<String, Location> places, List<String> packages) {}
