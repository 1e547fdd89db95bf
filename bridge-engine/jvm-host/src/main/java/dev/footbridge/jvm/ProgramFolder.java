package dev.footbridge.jvm;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.spi.JsSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mini program on disk, with its settings: a single script, or a folder with {@value #SCRIPT}
 * and, optionally, {@value #SETTINGS}.
 *
 * @param script the file that runs first
 * @param appId the program's identifier; by default the name of the folder or the script
 * @param plugins the plugins, each a class name or the path of a {@code .java} file
 * @param classpath folders and jars with the plugins and their libraries
 * @param config the configuration file of the custom APIs; null for none
 * @param mocks the file of mock rules; null for none
 * @param runtime the name of the JavaScript runtime; null for the host's choice
 * @param timeout how long the program may run; null for the host's choice
 */
public record ProgramFolder(
    Path script,
    String appId,
    List<String> plugins,
    List<Path> classpath,
    @Nullable Path config,
    @Nullable Path mocks,
    @Nullable String runtime,
    @Nullable Duration timeout) {
  /** The name of the script in a folder. */
  public static final String SCRIPT = "app.js";

  /** The name of the settings file in a folder. */
  public static final String SETTINGS = "footbridge.json";

  /** Copies the lists. */
  public ProgramFolder {
    plugins = List.copyOf(plugins);
    classpath = List.copyOf(classpath);
  }

  /**
   * Reads a program.
   *
   * @param program a {@code .js} file, or a folder; messages and script errors use this path
   * @throws BridgeConfigurationException if there is no program, or its settings are wrong; with
   *     file, line and column
   */
  public static ProgramFolder read(Path program) {
    if (Files.isDirectory(program)) {
      return readFolder(program);
    }
    if (!Files.exists(program)) {
      throw new BridgeConfigurationException(TextFile.missing("file or folder", program));
    }
    if (!program.toString().endsWith(".js")) {
      throw TextFile.problem(
          ProblemCode.NOTHING_TO_RUN,
          program.toString(),
          "this is not a program",
          "name a .js file, or a folder that contains " + SCRIPT);
    }
    String name = nameOf(program);
    String appId = name.substring(0, name.length() - ".js".length());
    return new ProgramFolder(
        program, appId.isEmpty() ? name : appId, List.of(), List.of(), null, null, null, null);
  }

  /**
   * Reads any script, such as a test, with the settings of a folder, if it has any.
   *
   * @throws BridgeConfigurationException if the settings are wrong; with file, line and column
   */
  public static ProgramFolder read(Path script, Path folder) {
    Path settings = folder.resolve(SETTINGS);
    String appId = nameOf(folder);
    return Files.exists(settings)
        ? new SettingsReader(settings).read(script, appId)
        : new ProgramFolder(script, appId, List.of(), List.of(), null, null, null, null);
  }

  /** Returns the information about the program that plugins get. */
  public MiniAppInfo info() {
    return MiniAppInfo.of(appId);
  }

  /**
   * Reads the script. Script errors name it by its path, as it was given.
   *
   * @throws BridgeConfigurationException if it cannot be read
   */
  public JsSource source() {
    return new JsSource(script.toString(), TextFile.read(script));
  }

  /**
   * Reads the configuration file, if there is one.
   *
   * @throws BridgeConfigurationException if it cannot be read, or with all its errors
   */
  public CustomApiConfig customApis() {
    return config == null
        ? CustomApiConfig.NONE
        : CustomApiConfig.parse(config.toString(), TextFile.read(config));
  }

  private static ProgramFolder readFolder(Path folder) {
    Path script = folder.resolve(SCRIPT);
    if (!Files.exists(script)) {
      throw TextFile.problem(
          ProblemCode.NOTHING_TO_RUN,
          folder.toString(),
          "the folder contains no " + SCRIPT,
          "add one, or name the program's .js file");
    }
    return read(script, folder);
  }

  private static String nameOf(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "program" : name.toString();
  }
}
