package dev.footbridge.engine.config;

import java.util.List;

/**
 * A parsed configuration file of custom APIs (rule G1).
 *
 * @param apis the entries of {@code extApi}, in the file's order, each name once
 * @param overwriteWxApi whether they win over built-in APIs of the same name (rule C4)
 * @param warnings what is odd about the file but does not stop the engine, each with its place
 */
public record CustomApiConfig(List<CustomApi> apis, boolean overwriteWxApi, List<String> warnings) {
  /** The configuration of a host that has no file. */
  public static final CustomApiConfig NONE = new CustomApiConfig(List.of(), false, List.of());

  /** Copies the lists. */
  public CustomApiConfig {
    apis = List.copyOf(apis);
    warnings = List.copyOf(warnings);
  }

  /**
   * Parses a file's text.
   *
   * @param file the file as messages shall name it
   * @param text the text, with or without a byte order mark
   * @throws BridgeConfigurationException with everything that is wrong, each problem with file,
   *     line, column and JSON path (rule G2)
   */
  public static CustomApiConfig parse(String file, String text) {
    return new CustomApiConfigReader(file, text).read();
  }
}
