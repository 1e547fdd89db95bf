package dev.footbridge.engine;

import java.util.Map;

/**
 * How a program is launched, as it learns from {@code wx.getLaunchOptionsSync()} and {@code
 * App.onLaunch}.
 *
 * @param path the page to open, without the query; may be empty
 * @param query the parameters of the page
 * @param scene the number of what led to the program, as the WeChat documentation lists them
 */
public record LaunchOptions(String path, Map<String, String> query, int scene) {
  /** A program opened from the list of programs: scene 1001. */
  public static final LaunchOptions DEFAULT = new LaunchOptions("", Map.of(), 1001);

  /** Copies the query. */
  public LaunchOptions {
    query = Map.copyOf(query);
  }
}
