package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/**
 * The folders, jars and AARs of plugins; an entry such as {@code lib/*} stands for a folder's jars
 * and AARs.
 */
final class PluginClasspath {
  private final List<Path> origins = new ArrayList<>();
  private final List<Path> entries = new ArrayList<>();

  /**
   * Creates a class path from its entries.
   *
   * @throws BridgeConfigurationException with all that do not exist
   */
  PluginClasspath(List<Path> written) {
    Problems problems = new Problems();
    for (Path entry : written) {
      if (isWildcard(entry)) {
        addJars(entry, problems);
      } else if (Files.exists(entry)) {
        add(entry, problems);
      } else {
        problems.accept(
            missing(entry, "no such folder or jar on the class path", remedyForPattern(entry)));
      }
    }
    origins.forEach(
        origin ->
            entries.addAll(AarFile.isAar(origin) ? unpacked(origin, problems) : List.of(origin)));
    problems.throwErrors();
  }

  private static List<Path> unpacked(Path aar, Problems problems) {
    try {
      return AarFile.jarsOf(aar);
    } catch (BridgeConfigurationException e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }

  /** Returns the folders, jars and AARs: what the contents depend on. */
  List<Path> origins() {
    return origins;
  }

  /** Returns the folders and jars, with those of AARs unpacked. */
  List<Path> entries() {
    return entries;
  }

  URL[] urls() {
    URL[] urls = new URL[entries.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = entries.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException("a file has a URL", e);
      }
    }
    return urls;
  }

  /**
   * Returns the files that are no jars, or damaged ones. Java ignores them, so that a class in them
   * is simply not found.
   */
  List<Problem> broken() {
    List<Problem> broken = new ArrayList<>();
    for (Path entry : entries) {
      if (Files.isRegularFile(entry)) {
        try (ZipFile jar = new ZipFile(entry.toFile())) {
          int unused = jar.size();
        } catch (IOException e) {
          broken.add(
              Problem.error(
                  ProblemCode.FILE_UNUSABLE,
                  Location.inFile(entry.toString()),
                  "this file on the class path is not a jar, or is damaged ("
                      + e.getMessage()
                      + ")",
                  "build or download it again"));
        }
      }
    }
    return broken;
  }

  private static boolean isWildcard(Path entry) {
    return String.valueOf(entry.getFileName()).equals("*") && !Files.exists(entry);
  }

  private void addJars(Path wildcard, Problems problems) {
    Path parent = wildcard.getParent();
    Path folder = parent == null ? Path.of("") : parent;
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".jar") || AarFile.isAar(file)) {
          jars.add(file);
        }
      }
    } catch (IOException e) {
      problems.accept(
          missing(wildcard, "the class path names the jars of a folder that is missing", ""));
    }
    jars.sort(null); // the same order on every machine; Java leaves it open
    jars.forEach(jar -> add(jar, problems));
  }

  private void add(Path entry, Problems problems) {
    Problem unusable =
        Files.isDirectory(entry)
            ? OddFiles.in(entry)
            : InputFile.unusable(entry, InputFile.MOST_OF_JAR);
    if (unusable == null) {
      origins.add(entry);
    } else {
      problems.accept(unusable);
    }
  }

  /** Returns what to write instead of a pattern, which the class path of Java does not have. */
  private static String remedyForPattern(Path entry) {
    boolean isPattern = entry.toString().matches(".*[*?{\\[].*");
    Path parent = entry.getParent();
    return isPattern
        ? "write " + (parent == null ? "*" : parent + "/*") + " for all jars of a folder"
        : "";
  }

  private static Problem missing(Path entry, String message, String remedy) {
    return Problem.error(
        ProblemCode.FILE_MISSING, Location.inFile(entry.toString()), message, remedy);
  }
}
