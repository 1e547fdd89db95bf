package dev.footbridge.contract.problem;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A location in a file, in Java, in both, or unknown. Immutable.
 *
 * <p>Lines and columns count from 1; 0 means unknown.
 */
public final class Location implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern NESTED = Pattern.compile("\\$(?=\\p{L})");

  /** The unknown location. */
  public static final Location NONE = new Location(null, 0, 0, "", null, null);

  private final @Nullable String file;
  private final int line;
  private final int column;
  private final String path;
  private final @Nullable String className;
  private final @Nullable String method;

  private Location(
      @Nullable String file,
      int line,
      int column,
      String path,
      @Nullable String className,
      @Nullable String method) {
    this.file = file;
    this.line = line;
    this.column = column;
    this.path = path;
    this.className = className;
    this.method = method;
  }

  /** Returns the location of a whole file; {@code file} is its name for messages. */
  public static Location inFile(String file) {
    return inFile(file, 0, 0, "");
  }

  /**
   * Returns a location in a file.
   *
   * @param file the name of the file, for messages
   * @param line from 1; 0 if unknown
   * @param column from 1; 0 if unknown
   * @param path the JSON path, such as {@code $.extApi[0].name}; empty if there is none
   */
  public static Location inFile(String file, int line, int column, String path) {
    return new Location(
        Objects.requireNonNull(file, "file"),
        line,
        column,
        Objects.requireNonNull(path, "path"),
        null,
        null);
  }

  /** Returns the location of a class. */
  public static Location inClass(Class<?> type) {
    Objects.requireNonNull(type, "type");
    return NONE.and(type.getName(), null);
  }

  /** Returns the location of a method. */
  public static Location inMethod(Method method) {
    Objects.requireNonNull(method, "method");
    return NONE.and(method.getDeclaringClass().getName(), method.getName());
  }

  /**
   * Returns this location in a file together with a location in Java.
   *
   * @param className the class's binary name, such as {@code com.example.Outer$Inner}
   * @param method the method's name; null for the class itself
   */
  public Location and(String className, @Nullable String method) {
    return new Location(
        file, line, column, path, Objects.requireNonNull(className, "className"), method);
  }

  /** Returns the name of the file; null if the location is in no file. */
  public @Nullable String file() {
    return file;
  }

  /** Returns the line, from 1; 0 if unknown. */
  public int line() {
    return line;
  }

  /** Returns the column, from 1; 0 if unknown. */
  public int column() {
    return column;
  }

  /** Returns the JSON path, such as {@code $.extApi[0].name}; empty if there is none. */
  public String path() {
    return path;
  }

  /** Returns the binary name of the class; null if the location is in no class. */
  public @Nullable String className() {
    return className;
  }

  /** Returns the name of the method; null if the location is in no method. */
  public @Nullable String method() {
    return method;
  }

  /** Returns {@code file:line:column}; empty if the location is in no file. */
  public String place() {
    if (file == null) {
      return "";
    }
    return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
  }

  /** Returns {@code Class.method} or {@code Class}; empty if the location is in no class. */
  public String javaPlace() {
    if (className == null) {
      return "";
    }
    String inPackage = className.substring(className.lastIndexOf('.') + 1);
    String written = NESTED.matcher(inPackage).replaceAll(".");
    return method == null ? written : written + "." + method;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Location that
        && line == that.line
        && column == that.column
        && path.equals(that.path)
        && Objects.equals(file, that.file)
        && Objects.equals(className, that.className)
        && Objects.equals(method, that.method);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, line, column, path, className, method);
  }

  /** Returns the locations in the file and in Java, for messages. */
  @Override
  public String toString() {
    String java = javaPlace();
    return java.isEmpty() ? place() : file == null ? java : place() + " (" + java + ")";
  }
}
