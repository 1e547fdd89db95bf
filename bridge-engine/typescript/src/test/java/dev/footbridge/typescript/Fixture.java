package dev.footbridge.typescript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of a program, of which {@code main.ts} is run, and what they log. {@code constructs.txt}
 * has them one after the other: {@code ####} and a name, then each file and {@code expected} behind
 * {@code ---} and its path.
 *
 * @param files texts by path
 */
record Fixture(String name, Map<String, String> files, List<String> expected) {
  private static final Pattern SECTION = Pattern.compile("(?m)^--- (.+)\n");

  static List<Fixture> all() throws IOException {
    List<Fixture> all = new ArrayList<>();
    String[] parts = resource("constructs.txt").split("(?m)^#### ", -1);
    for (int i = 1; i < parts.length; i++) {
      all.add(parse(parts[i]));
    }
    return all;
  }

  private static Fixture parse(String part) {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher section = SECTION.matcher(part);
    boolean found = section.find();
    while (found) {
      String title = section.group(1);
      int start = section.end();
      found = section.find();
      files.put(title, part.substring(start, found ? section.start() : part.length()));
    }
    String expected = Objects.requireNonNull(files.remove("expected"), part);
    return new Fixture(
        part.substring(0, part.indexOf('\n')), files, expected.strip().lines().toList());
  }

  /** Returns a file beside this class. */
  static String resource(String name) throws IOException {
    try (InputStream in = Fixture.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
