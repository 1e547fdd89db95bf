package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ClassFiles;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.imports.ImportRemapper;
import dev.footbridge.jvm.platform.PlatformFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Maps the imports of class files on disk, as a build step (rule I4): tests can then name the
 * plugins as classes. Not safe for use by several threads.
 */
public final class ClassRemapping {
  private static final String CLASS = ".class";

  private final ImportMapping imports;
  private final List<Path> classpath;
  private final List<Problem> warnings = new ArrayList<>();
  private int classes;
  private int mapped;

  /**
   * Creates a mapping of class files.
   *
   * @param classpath folders and jars with other classes that the mapped ones extend
   */
  public ClassRemapping(ImportMapping imports, List<Path> classpath) {
    this.imports = Objects.requireNonNull(imports, "imports");
    this.classpath = List.copyOf(Objects.requireNonNull(classpath, "classpath"));
  }

  /**
   * Maps class files, and copies all other files, but for signatures of jars, which no longer hold.
   *
   * @param in a folder, a jar or an AAR
   * @param out a folder, or a jar if its name ends in {@code .jar}; files in it are replaced
   * @throws BridgeConfigurationException if {@code in} is not found, the mapping does not fit the
   *     class path, or a file cannot be read or written
   */
  public void remap(Path in, Path out) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    if (in.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
      throw TextFile.problem(
          ProblemCode.OPTION,
          out.toString(),
          "the classes would replace those that they are made from",
          "name another folder or jar");
    }
    List<Path> input = new PluginClasspath(List.of(in)).entries();
    List<Path> all = new ArrayList<>(input);
    all.addAll(classpath);
    PluginClasspath opened = new PluginClasspath(all);
    List<Problem> broken = opened.broken();
    if (!broken.isEmpty()) {
      throw new BridgeConfigurationException(broken);
    }
    PlatformFolder platform = PlatformFolder.ofProcess();
    try (PluginClassLoader loader =
        new PluginClassLoader(
            opened.urls(),
            CompiledClasses.NONE,
            ImportMapping.NONE,
            new AndroidUse(platform, imports).isInMapping() ? platform : null)) {
      List<Problem> missing = imports.missingTypes(loader);
      if (!missing.isEmpty()) {
        throw new BridgeConfigurationException(missing);
      }
      ImportRemapper remapper = new ImportRemapper(imports, ClassFiles.of(loader));
      Map<String, byte[]> files = new TreeMap<>();
      for (Path each : input) {
        read(each, files);
      }
      files.replaceAll((name, bytes) -> name.endsWith(CLASS) ? map(remapper, bytes) : bytes);
      write(files, out);
    } catch (IOException e) {
      throw TextFile.problem(
          ProblemCode.FILE_UNUSABLE, out.toString(), "cannot be written: " + e.getMessage(), "");
    }
    if (mapped == 0) {
      warnings.add(
          Problem.warning(
              ProblemCode.IMPORT_MAPPING,
              Location.inFile(in.toString()),
              "no class here has imports that '" + imports.name() + "' maps",
              "name the folder or jar that the plugins are compiled to"));
    }
  }

  /** Returns what the classes use and is not here, each once for each class. */
  public List<Problem> warnings() {
    return List.copyOf(warnings);
  }

  /** Returns how many classes there were. */
  public int classes() {
    return classes;
  }

  /** Returns how many classes were mapped. */
  public int mapped() {
    return mapped;
  }

  private byte[] map(ImportRemapper remapper, byte[] file) {
    classes++;
    if (!remapper.concerns(file)) {
      return file;
    }
    mapped++;
    return remapper.remap(
        file,
        problem ->
            warnings.add(
                Problem.warning(
                    problem.code(), problem.location(), problem.message(), problem.remedy())));
  }

  private static void read(Path in, Map<String, byte[]> files) throws IOException {
    if (Files.isDirectory(in)) {
      try (Stream<Path> all = Files.walk(in)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = in.relativize(file).toString().replace('\\', '/');
          files.put(name, Files.readAllBytes(file));
        }
      }
      return;
    }
    try (ZipFile zip = new ZipFile(in.toFile())) {
      for (ZipEntry each : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        if (!isSignature(each.getName())) {
          files.putIfAbsent(each.getName(), zip.getInputStream(each).readAllBytes());
        }
      }
    }
  }

  private static boolean isSignature(String name) {
    return name.toUpperCase(Locale.ROOT).matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
  }

  private static void write(Map<String, byte[]> files, Path out) throws IOException {
    if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        Path file = out.resolve(each.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, each.getValue());
      }
      return;
    }
    Path folder = out.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (OutputStream stream = Files.newOutputStream(out);
        ZipOutputStream zip = new ZipOutputStream(stream)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
  }
}
