package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ClassFiles;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.imports.ImportRemapper;
import dev.footbridge.jvm.imports.ServiceFiles;
import dev.footbridge.jvm.platform.PlatformFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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
   * <p>Classes of the vendor's library that the mapping replaces are left out, with a warning.
   *
   * @param in a folder, a jar or an AAR
   * @param out a folder, or a jar if its name ends in {@code .jar}; files in it are replaced
   * @throws BridgeConfigurationException if {@code in} is not found, is {@code out} or has it
   *     inside, also through symbolic links; if {@code out} is named as an AAR, the mapping does
   *     not fit the class path, a class file is damaged, or a file cannot be read or written
   */
  public void remap(Path in, Path out) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    requireApart(in, out);
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
      Map<String, byte[]> files = FileTree.read(in, input);
      leaveOutReplaced(files, in);
      List<Problem> damaged = new ArrayList<>();
      files.replaceAll(
          (name, bytes) -> name.endsWith(CLASS) ? map(remapper, in, name, bytes, damaged) : bytes);
      if (!damaged.isEmpty()) {
        throw new BridgeConfigurationException(damaged);
      }
      FileTree.write(withOurServices(files), out);
    } catch (IOException e) {
      throw new UncheckedIOException("closing a class path", e);
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

  /** Returns the files, with the lists of services of documented types under our names. */
  private Map<String, byte[]> withOurServices(Map<String, byte[]> files) {
    Map<String, byte[]> all = new TreeMap<>();
    files.forEach(
        (name, bytes) ->
            all.merge(ServiceFiles.ours(imports, name), bytes, ClassRemapping::joined));
    return all;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.write('\n');
    all.writeBytes(second);
    return all.toByteArray();
  }

  private byte[] map(
      ImportRemapper remapper, Path in, String name, byte[] file, List<Problem> damaged) {
    classes++;
    if (!remapper.concerns(file)) {
      return file;
    }
    byte[] result =
        remapper.remap(
            file,
            problem ->
                warnings.add(
                    Problem.warning(
                        problem.code(), problem.location(), problem.message(), problem.remedy())));
    if (result == file) {
      damaged.add(
          Problem.error(
              ProblemCode.FILE_UNUSABLE,
              Location.inFile(in.toString()),
              "the class file " + name + " is damaged, so its imports cannot be mapped",
              "build it again"));
    } else {
      mapped++;
    }
    return result;
  }

  private static void requireApart(Path in, Path out) {
    if (out.toString().toLowerCase(Locale.ROOT).endsWith(".aar")) {
      throw TextFile.problem(
          ProblemCode.OPTION,
          out.toString(),
          "classes are written to a folder or a jar, not to an AAR",
          "name it .jar, or leave the ending out for a folder");
    }
    Path from = FileTree.real(in);
    Path to = FileTree.real(out);
    if (to.startsWith(from)) {
      throw TextFile.problem(
          ProblemCode.OPTION,
          out.toString(),
          to.equals(from)
              ? "the classes would replace those that they are made from"
              : "this is inside of " + in + ", so the next run would map it again",
          "name another folder or jar");
    }
  }

  /** Leaves out what would get the name of one of our types. */
  private void leaveOutReplaced(Map<String, byte[]> files, Path in) {
    List<String> replaced = files.keySet().stream().filter(this::isReplaced).toList();
    if (replaced.isEmpty()) {
      return;
    }
    files.keySet().removeAll(replaced);
    warnings.add(
        Problem.warning(
            ProblemCode.IMPORT_MAPPING,
            Location.inFile(in.toString()),
            "classes of the vendor's library, which the import mapping '"
                + imports.name()
                + "' replaces, are left out: "
                + replaced.size()
                + ", such as "
                + className(replaced.get(0)),
            ""));
  }

  private boolean isReplaced(String file) {
    return file.endsWith(CLASS) && imports.oursOf(className(file)) != null;
  }

  private static String className(String file) {
    return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
  }
}
