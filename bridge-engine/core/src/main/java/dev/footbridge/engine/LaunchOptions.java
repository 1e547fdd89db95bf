package dev.footbridge.engine;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The launch options of a program, which it reads with {@code wx.getLaunchOptionsSync()} and in
 * {@code App.onLaunch}.
 */
public final class LaunchOptions {
  /** A program opened from the list of programs: scene 1001. */
  public static final LaunchOptions DEFAULT = new LaunchOptions("", Map.of(), 1001);

  private final String path;
  private final Map<String, String> query;
  private final int scene;

  private LaunchOptions(String path, Map<String, String> query, int scene) {
    this.path = Objects.requireNonNull(path, "path");
    this.query = Map.copyOf(Objects.requireNonNull(query, "query"));
    this.scene = scene;
  }

  /** Returns the page to open, without the query; may be empty. */
  public String path() {
    return path;
  }

  /** Returns the parameters of the page. */
  public Map<String, String> query() {
    return query;
  }

  /** Returns the number of what led to the program, as the WeChat documentation lists them. */
  public int scene() {
    return scene;
  }

  /** Returns a copy with another {@link #path()}. */
  public LaunchOptions withPath(String path) {
    return new LaunchOptions(path, query, scene);
  }

  /** Returns a copy with another {@link #query()}. */
  public LaunchOptions withQuery(Map<String, String> query) {
    return new LaunchOptions(path, query, scene);
  }

  /** Returns a copy with another {@link #scene()}. */
  public LaunchOptions withScene(int scene) {
    return new LaunchOptions(path, query, scene);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LaunchOptions that
        && path.equals(that.path)
        && query.equals(that.query)
        && scene == that.scene;
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, query, scene);
  }

  @Override
  public String toString() {
    return "LaunchOptions[path=" + path + ", query=" + query + ", scene=" + scene + "]";
  }
}
