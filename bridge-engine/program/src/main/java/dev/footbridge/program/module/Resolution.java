package dev.footbridge.program.module;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the name of a module leads to: a file, or an error (rule W13). Immutable. */
public final class Resolution {
  private final @Nullable String path;
  private final @Nullable String error;
  private final List<String> tried;

  private Resolution(@Nullable String path, @Nullable String error, List<String> tried) {
    this.path = path;
    this.error = error;
    this.tried = List.copyOf(tried);
  }

  static Resolution found(String path) {
    return new Resolution(path, null, List.of());
  }

  static Resolution failed(String error, List<String> tried) {
    return new Resolution(null, error, tried);
  }

  /** Returns the path of the file in the program; null if there is none. */
  public @Nullable String path() {
    return path;
  }

  /** Returns why there is no file, in a sentence for the program's author; null if there is. */
  public @Nullable String error() {
    return error;
  }

  /** Returns the paths of files and folders that do not exist, in the order of the search. */
  public List<String> tried() {
    return tried;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Resolution that
        && Objects.equals(path, that.path)
        && Objects.equals(error, that.error)
        && tried.equals(that.tried);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, error, tried);
  }

  @Override
  public String toString() {
    return path == null ? String.valueOf(error) : path;
  }
}
