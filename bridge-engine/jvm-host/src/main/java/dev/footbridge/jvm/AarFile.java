package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A library of Android, whose classes are in jars inside of it. */
final class AarFile {
  private static final String CLASSES = "classes.jar";
  private static final String LIBRARIES = "libs/";

  private AarFile() {}

  static boolean isAar(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".aar") && !Files.isDirectory(path);
  }

  /**
   * Copies the jars out of an AAR, into files that are deleted when the process ends.
   *
   * @throws BridgeConfigurationException if it is no AAR, or has no classes
   */
  static List<Path> jarsOf(Path aar) {
    List<Path> jars = new ArrayList<>();
    try (ZipFile zip = new ZipFile(aar.toFile())) {
      for (ZipEntry each : zip.stream().toList()) {
        String name = each.getName();
        if (name.equals(CLASSES) || (name.startsWith(LIBRARIES) && name.endsWith(".jar"))) {
          Path jar = Files.createTempFile("footbridge-", ".jar");
          jar.toFile().deleteOnExit();
          try (InputStream in = zip.getInputStream(each)) {
            Files.write(jar, in.readAllBytes());
          }
          jars.add(name.equals(CLASSES) ? 0 : jars.size(), jar);
        }
      }
    } catch (IOException e) {
      throw TextFile.problem(
          ProblemCode.FILE_UNUSABLE,
          aar.toString(),
          "this file on the class path is not an AAR, or is damaged (" + e.getMessage() + ")",
          "build or download it again");
    }
    if (jars.isEmpty()) {
      throw TextFile.problem(
          ProblemCode.FILE_UNUSABLE,
          aar.toString(),
          "the AAR contains no " + CLASSES + ", so no plugin is in it",
          "name the AAR of the module that has the plugin's code");
    }
    return jars;
  }
}
