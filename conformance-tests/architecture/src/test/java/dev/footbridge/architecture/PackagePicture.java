package dev.footbridge.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws the packages of the core by floors, and the modules with their arrows, as text. */
final class PackagePicture {
  private static final Path CORE_SOURCES = Path.of("../../bridge-engine/core/src/main/java");
  private static final String CORE_ROOT = Module.CORE.packageName();
  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();

  private PackagePicture() {}

  /** Returns the picture, which ends with a line's end. */
  static String draw() throws IOException {
    PackagePicture picture = new PackagePicture();
    picture.drawCore();
    picture.drawModules();
    return picture.text.toString();
  }

  private void drawCore() throws IOException {
    text.append("The core, package by package. Each uses only packages of lower floors.\n");
    Map<Integer, TreeSet<String>> packages = new TreeMap<>();
    Code.coreFloors()
        .forEach((name, floor) -> packages.computeIfAbsent(-floor, f -> new TreeSet<>()).add(name));
    for (Map.Entry<Integer, TreeSet<String>> floor : packages.entrySet()) {
      text.append("\nfloor ").append(-floor.getKey()).append('\n');
      for (String name : floor.getValue()) {
        String shortName = name.substring(CORE_ROOT.lastIndexOf('.') + 1);
        line("  %-24s ".formatted(shortName), purpose(name));
      }
    }
  }

  private void drawModules() {
    text.append("\nThe modules, and what they use directly; what that uses, they may use too.\n\n");
    Graph modules = Code.TYPES.grouped(type -> moduleOf(type).name()).reduced();
    for (Module module : Module.values()) {
      TreeSet<Module> used = new TreeSet<>();
      modules.usedBy(module.name()).forEach(name -> used.add(Module.valueOf(name)));
      String titles = String.join(", ", used.stream().map(Module::title).toList());
      String line = "  %-24s %s".formatted(module.title(), used.isEmpty() ? "" : "-> " + titles);
      text.append(line.stripTrailing()).append('\n');
    }
  }

  private static Module moduleOf(String type) {
    return Module.ofPackage(Code.packageOf(type));
  }

  /** Returns the first sentence about a package. */
  private static String purpose(String name) throws IOException {
    Path file = CORE_SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java");
    return firstSentence(Files.readString(file));
  }

  /** Returns the first sentence of a source's first Javadoc, without tags and the full stop. */
  static String firstSentence(String source) {
    String comment = source.replaceFirst("(?s)^.*?/\\*\\*(.*?)\\*/.*$", "$1");
    return comment
        .replaceAll("\\n *\\* ?", "\n")
        .replaceAll("\\{@link\\s+(?:[a-z]+\\.)*([^}]*)}", "$1")
        .replaceAll("\\{@code\\s+([^}]*)}", "$1")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceFirst("(?s)\\.( .*)?$", "");
  }

  private void line(String head, String sentence) {
    String indent = " ".repeat(head.length());
    StringBuilder line = new StringBuilder(head);
    boolean first = true;
    for (String word : sentence.split(" ", -1)) {
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    text.append(line).append('\n');
  }
}
