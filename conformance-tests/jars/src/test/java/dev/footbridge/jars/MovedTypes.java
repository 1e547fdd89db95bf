package dev.footbridge.jars;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.ToolProvider;

/**
 * Prints a table for the changelog: the public types that have another name in a later build. It
 * runs without being compiled first; CONTRIBUTING.md has the command.
 *
 * <p>A type has moved if there is a public type of the same simple name in another package. For
 * renamed types, a properties file lists old and new simple names. Types in packages named {@code
 * internal}, and those of examples and tests, are not public API and are not listed.
 */
public final class MovedTypes {
  static final String GONE = "(removed, or internal)";

  private static final List<String> NOT_PUBLISHED =
      List.of("conformance-tests/benchmarks", "examples");

  private MovedTypes() {}

  /**
   * Compares two checkouts in which {@code mvn package -DskipTests} was run.
   *
   * @param args the old checkout, the new checkout, and optionally a properties file of renamed
   *     types
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      System.err.println("usage: java MovedTypes.java OLD_CHECKOUT NEW_CHECKOUT [RENAMED]");
      System.exit(2);
    }
    Properties renamed = new Properties();
    if (args.length == 3) {
      try (var reader = Files.newBufferedReader(Path.of(args[2]))) {
        renamed.load(reader);
      }
    }
    Map<String, String> names =
        renamed.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, renamed::getProperty));
    SortedSet<String> before = publicTypes(jars(Path.of(args[0])));
    SortedSet<String> after = publicTypes(jars(Path.of(args[1])));
    System.out.print(table(before, after, names));
  }

  /** Returns a Markdown table of the types of {@code before} that {@code after} lacks. */
  static String table(
      SortedSet<String> before, SortedSet<String> after, Map<String, String> renamed) {
    SortedMap<String, List<String>> bySimpleName = new TreeMap<>();
    for (String type : after) {
      if (!isInternal(type)) {
        bySimpleName.computeIfAbsent(simpleName(type), name -> new ArrayList<>()).add(type);
      }
    }
    StringBuilder table = new StringBuilder("| old name | new name |\n|---|---|\n");
    for (String type : before) {
      if (!isInternal(type) && !after.contains(type)) {
        List<String> found = bySimpleName.getOrDefault(newSimpleName(type, renamed), List.of());
        String now =
            found.stream()
                .filter(each -> !before.contains(each))
                .map(each -> "`" + each + "`")
                .collect(Collectors.joining(" or "));
        table.append("| `").append(type).append("` | ");
        table.append(now.isEmpty() ? GONE : now).append(" |\n");
      }
    }
    return table.toString();
  }

  /** Returns the names of the public types in jars, as the compiler sees them. */
  static SortedSet<String> publicTypes(List<Path> jars) throws IOException {
    String classPath =
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> options = List.of("-proc:none", "-classpath", classPath);
    var compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task = (JavacTask) compiler.getTask(null, null, null, options, null, null);
    Elements elements = task.getElements();
    SortedSet<String> types = new TreeSet<>();
    for (Path jar : jars) {
      for (String name : classNames(jar)) {
        TypeElement type = elements.getTypeElement(name);
        if (type != null && isPublic(type)) {
          types.add(name);
        }
      }
    }
    return types;
  }

  /** Returns the jars that are published: not those of examples and tests, nor of the launcher. */
  private static List<Path> jars(Path checkout) throws IOException {
    try (Stream<Path> files = Files.walk(checkout)) {
      List<Path> jars =
          files
              .filter(file -> file.toString().endsWith(".jar"))
              .filter(file -> file.getParent().endsWith("target"))
              .filter(file -> !file.toString().endsWith("-tests.jar"))
              .filter(
                  file -> NOT_PUBLISHED.stream().noneMatch(checkout.relativize(file)::startsWith))
              .sorted()
              .toList();
      if (jars.isEmpty()) {
        throw new IllegalArgumentException(
            "no jars in " + checkout + "; run 'mvn package -DskipTests' there first");
      }
      return jars;
    }
  }

  /** Returns the canonical names of a jar's classes, except local ones, which have none. */
  private static List<String> classNames(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> names = new ArrayList<>();
      for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        if (name.startsWith("dev/footbridge/") && name.endsWith(".class")) {
          names.add(
              name.substring(0, name.length() - ".class".length())
                  .replace('/', '.')
                  .replace('$', '.'));
        }
      }
      return names;
    }
  }

  private static boolean isPublic(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInternal(String type) {
    return type.contains(".internal.");
  }

  /** Returns the name without the package: {@code Outer.Inner} of a nested type. */
  private static String simpleName(String type) {
    return type.replaceFirst("^([a-z0-9_]+\\.)+", "");
  }

  /** Returns the current simple name. A nested type follows its outer type, if that is renamed. */
  private static String newSimpleName(String type, Map<String, String> renamed) {
    String name = simpleName(type);
    String own = renamed.get(name);
    if (own != null) {
      return own;
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? name
        : renamed.getOrDefault(name.substring(0, dot), name.substring(0, dot))
            + name.substring(dot);
  }
}
