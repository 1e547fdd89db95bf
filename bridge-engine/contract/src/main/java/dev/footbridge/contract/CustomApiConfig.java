package dev.footbridge.contract;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/** A parsed configuration file of custom APIs (rule G1). Immutable. */
@API(status = API.Status.STABLE, since = "0.1")
public final class CustomApiConfig {
  /** The configuration of a host that has no file. */
  public static final CustomApiConfig NONE = new CustomApiConfig(List.of(), false, List.of());

  private final List<ApiContract> apis;
  private final boolean overwriteWxApi;
  private final List<Problem> warnings;

  CustomApiConfig(List<ApiContract> apis, boolean overwriteWxApi, List<Problem> warnings) {
    this.apis = List.copyOf(apis);
    this.overwriteWxApi = overwriteWxApi;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Parses a file's text.
   *
   * @param file the name of the file, for messages
   * @param text the text, with or without a byte order mark
   * @throws BridgeConfigurationException with all problems of the file, each with file, line,
   *     column and JSON path (rule G2)
   */
  public static CustomApiConfig parse(String file, String text) {
    CustomApiConfigReader reader =
        new CustomApiConfigReader(
            Objects.requireNonNull(file, "file"), Objects.requireNonNull(text, "text"));
    return new CustomApiConfig(reader.apis(), reader.overwriteWxApi(), reader.warnings());
  }

  /** Returns the entries of {@code extApi}, in the file's order, each name once. */
  public List<ApiContract> apis() {
    return apis;
  }

  /** Returns whether they replace built-in APIs of the same name (rule C4). */
  public boolean overwriteWxApi() {
    return overwriteWxApi;
  }

  /** Returns the problems of the file that do not prevent the engine from being built. */
  public List<Problem> warnings() {
    return warnings;
  }
}
