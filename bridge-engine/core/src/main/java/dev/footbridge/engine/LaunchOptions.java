package dev.footbridge.engine;

import java.util.Map;

/**
 * The launch options of a program, which it reads with {@code wx.getLaunchOptionsSync()} and in
 * {@code App.onLaunch}.
 *
 * @param path the page to open, without the query; may be empty
 * @param query the parameters of the page
 * @param scene the number of the way the program was opened, from the list in WeChat's
 *     documentation
 */
public record LaunchOptions(String path, Map<String, String> query, int scene) {
  /** A program opened from the list of programs: scene 1001. */
  public static final LaunchOptions DEFAULT = new LaunchOptions("", Map.of(), 1001);

  /** Creates options, with a copy of the query. */
  public LaunchOptions {
    query = Map.copyOf(query);
  }
}
