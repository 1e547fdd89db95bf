package dev.footbridge.jvm;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.program.config.ProgramRoot;
import dev.footbridge.program.config.ProjectConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A mini program on disk, with its settings: a single script, a folder with {@value #SCRIPT}, or a
 * whole program (rule W1); a folder may have {@value #SETTINGS}.
 */
public final class ProgramFolder {
  /** The name of the script in a folder. */
  public static final String SCRIPT = "app.js";

  /** The name of the settings file in a folder. */
  public static final String SETTINGS = "footbridge.json";

  private static final String TYPED_SCRIPT = "app.ts";

  private final Path script;
  private final ProgramSettings settings; // with an identifier
  private final @Nullable ProgramRoot root; // of a whole program, else null

  /**
   * Creates a program folder.
   *
   * @param script the file that runs first
   * @param appId the identifier it runs under; by default the folder's or the script's name
   * @param plugins its plugins, each a class name or the path of a {@code .java} file
   * @param classpath folders and jars that its plugins are in or need
   * @param config the configuration file of its custom APIs; null if it has none
   * @param mocks the file of rules that answer calls in the place of handlers; null if it has none
   * @param runtime the name of the JavaScript runtime it wants; null for the host's choice
   * @param timeout how long it may run; null for the host's choice
   */
  public ProgramFolder(
      Path script,
      String appId,
      List<String> plugins,
      List<Path> classpath,
      @Nullable Path config,
      @Nullable Path mocks,
      @Nullable String runtime,
      @Nullable Duration timeout) {
    this(
        script,
        new ProgramSettings(
            Objects.requireNonNull(appId, "appId"),
            plugins,
            classpath,
            config,
            mocks,
            runtime,
            timeout,
            ProgramEnvironment.MACHINE,
            null,
            null),
        null);
  }

  private ProgramFolder(Path script, ProgramSettings settings, @Nullable ProgramRoot root) {
    this.script = Objects.requireNonNull(script, "script");
    this.settings = settings;
    this.root = root;
  }

  /** Returns a copy with another {@link #environment()}. */
  public ProgramFolder withEnvironment(ProgramEnvironment environment) {
    Objects.requireNonNull(environment, "environment");
    return with(environment, startTime(), imports());
  }

  /** Returns a copy with another {@link #startTime()}; null for the host's choice. */
  public ProgramFolder withStartTime(@Nullable Instant startTime) {
    return with(environment(), startTime, imports());
  }

  /** Returns a copy with other {@link #imports()}; null for none. */
  public ProgramFolder withImports(@Nullable String imports) {
    return with(environment(), startTime(), imports);
  }

  private ProgramFolder with(
      ProgramEnvironment environment, @Nullable Instant startTime, @Nullable String imports) {
    return new ProgramFolder(script, settings.with(appId(), environment, startTime, imports), root);
  }

  /** Returns a copy with another {@link #root()}; null for a single script. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public ProgramFolder withRoot(@Nullable ProgramRoot root) {
    return new ProgramFolder(script, settings, root);
  }

  /** Returns where its files are, if it is a whole program (rule W1); else null. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public @Nullable ProgramRoot root() {
    return root;
  }

  /** Returns the file that runs first. */
  public Path script() {
    return script;
  }

  /** Returns the identifier it runs under; by default the folder's or the script's name. */
  public String appId() {
    return Objects.requireNonNull(settings.appId());
  }

  /** Returns its plugins, each a class name or the path of a {@code .java} file. */
  public List<String> plugins() {
    return settings.plugins();
  }

  /** Returns folders and jars that its plugins are in or need. */
  public List<Path> classpath() {
    return settings.classpath();
  }

  /** Returns the configuration file of its custom APIs; null if it has none. */
  public @Nullable Path config() {
    return settings.config();
  }

  /** Returns the file of rules that answer calls in the place of handlers; null if it has none. */
  public @Nullable Path mocks() {
    return settings.mocks();
  }

  /** Returns the name of the JavaScript runtime it wants; null for the host's choice. */
  public @Nullable String runtime() {
    return settings.runtime();
  }

  /** Returns how long it may run; null for the host's choice. */
  public @Nullable Duration timeout() {
    return settings.timeout();
  }

  /** Returns its time zone and language, where it does not leave them to the host. */
  public ProgramEnvironment environment() {
    return settings.environment();
  }

  /** Returns what the clock of its tests shows at first; null for the host's choice. */
  public @Nullable Instant startTime() {
    return settings.startTime();
  }

  /**
   * Returns the import mapping of its plugins: the name of one that comes with Footbridge, or the
   * path of a file; null if there is none.
   */
  public @Nullable String imports() {
    return settings.imports();
  }

  /**
   * Reads a program whose files do not leave its folder.
   *
   * @param program a {@code .js} file, or a folder; messages and script errors use this path
   * @throws BridgeConfigurationException if there is no program, or its settings are wrong; with
   *     file, line and column
   */
  public static ProgramFolder read(Path program) {
    return read(program, SettingsTrust.FOLDER);
  }

  /**
   * Reads a program.
   *
   * @param program a {@code .js} file, or a folder; messages and script errors use this path
   * @param trust which files the folder may name
   * @throws BridgeConfigurationException if there is no program, or its settings are wrong; with
   *     file, line and column
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static ProgramFolder read(Path program, SettingsTrust trust) {
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(trust, "trust");
    if (Files.isDirectory(program)) {
      return readFolder(program, SettingsBounds.of(program, trust == SettingsTrust.ANYWHERE));
    }
    if (!Files.exists(program)) {
      throw new BridgeConfigurationException(InputFile.missing("file or folder", program));
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
    return of(program, appId.isEmpty() ? name : appId, ProgramSettings.NONE, null);
  }

  /**
   * Reads any script, such as a test, with the settings of a folder, if it has any, whose files do
   * not leave that folder.
   *
   * @throws BridgeConfigurationException if the settings are wrong; with file, line and column
   */
  public static ProgramFolder read(Path script, Path folder) {
    Objects.requireNonNull(folder, "folder");
    return read(script, folder, folder, SettingsTrust.FOLDER);
  }

  /**
   * Reads any script, such as a test, with the settings of a folder, if it has any.
   *
   * @param trusted the folder that the user named: the settings' own or one above
   * @param trust whether the settings may name files outside of {@code trusted}
   * @throws BridgeConfigurationException if the settings are wrong; with file, line and column
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static ProgramFolder read(Path script, Path folder, Path trusted, SettingsTrust trust) {
    return read(script, folder, null, trusted, trust);
  }

  /**
   * Reads any script, such as a test, with the settings of a folder, if it has any, and the whole
   * program in it or below it.
   *
   * @param program a folder that may be a whole program, if {@code folder} is none; null for none
   * @param trusted the folder that the user named: the settings' own or one above
   * @param trust whether the settings may name files outside of {@code trusted}
   * @throws BridgeConfigurationException if the settings are wrong; with file, line and column
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static ProgramFolder read(
      Path script, Path folder, @Nullable Path program, Path trusted, SettingsTrust trust) {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(trusted, "trusted");
    Objects.requireNonNull(trust, "trust");
    SettingsBounds bounds = SettingsBounds.of(trusted, trust == SettingsTrust.ANYWHERE);
    ProgramRoot root = ProgramRoot.find(folder);
    if (root == null && program != null) {
      root = ProgramRoot.find(program);
    }
    return read(script, folder, bounds, root);
  }

  private static ProgramFolder read(
      Path script, Path folder, SettingsBounds bounds, @Nullable ProgramRoot root) {
    Path settings = settingsOf(folder, root);
    ProjectConfig project = root == null ? null : root.project();
    String named = project == null ? null : project.appId();
    String appId = named == null ? nameOf(folder) : named;
    if (!Files.exists(settings)) {
      return of(script, appId, ProgramSettings.NONE, root);
    }
    requireWithin(bounds, "the settings", settings);
    return of(script, appId, new SettingsReader(settings, bounds).read(), root);
  }

  private static void requireWithin(SettingsBounds bounds, String subject, Path file) {
    Problem leaving = bounds.leaving(Location.NONE, subject, file);
    if (leaving != null) {
      throw new BridgeConfigurationException(leaving);
    }
  }

  /** Returns the information about the program that plugins get. */
  public MiniAppInfo info() {
    return MiniAppInfo.of(appId());
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
    Path config = config();
    return config == null
        ? CustomApiConfig.NONE
        : CustomApiConfig.parse(config.toString(), TextFile.read(config));
  }

  /**
   * Reads the import mapping; {@link ImportMapping#NONE} if there is none (rule I1).
   *
   * @throws BridgeConfigurationException if it is not found, or with all its errors
   */
  public ImportMapping importMapping() {
    String imports = imports();
    return imports == null
        ? ImportMapping.NONE
        : ImportMapping.of(imports, file -> TextFile.read(Path.of(file)));
  }

  private static ProgramFolder of(
      Path script, String defaultAppId, ProgramSettings settings, @Nullable ProgramRoot root) {
    String appId = settings.appId();
    return new ProgramFolder(
        script,
        settings.with(
            appId == null ? defaultAppId : appId,
            settings.environment(),
            settings.startTime(),
            settings.imports()),
        root);
  }

  private static ProgramFolder readFolder(Path folder, SettingsBounds bounds) {
    ProgramRoot root = ProgramRoot.find(folder);
    if (root != null) {
      return read(scriptOf(root), folder, bounds, root);
    }
    Path script = folder.resolve(SCRIPT);
    if (!Files.exists(script)) {
      throw TextFile.problem(
          ProblemCode.NOTHING_TO_RUN,
          folder.toString(),
          "the folder contains no " + SCRIPT,
          "add one, or name the program's .js file");
    }
    requireWithin(bounds, "the script", script);
    return read(script, folder, bounds, null);
  }

  private static Path scriptOf(ProgramRoot root) {
    boolean isTyped = !root.files().isFile(SCRIPT) && root.files().isFile(TYPED_SCRIPT);
    return root.files().folder().resolve(isTyped ? TYPED_SCRIPT : SCRIPT);
  }

  /** Returns the settings in the folder that was named, or else beside {@code app.json}. */
  private static Path settingsOf(Path folder, @Nullable ProgramRoot root) {
    Path settings = folder.resolve(SETTINGS);
    Path inner = root == null ? settings : root.files().folder().resolve(SETTINGS);
    return Files.exists(settings) || !Files.exists(inner) ? settings : inner;
  }

  private static @Nullable Path folderOf(@Nullable ProgramRoot root) {
    return root == null ? null : root.files().folder();
  }

  private static String nameOf(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "program" : name.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProgramFolder that
        && script.equals(that.script)
        && settings.equals(that.settings)
        && Objects.equals(folderOf(root), folderOf(that.root));
  }

  @Override
  public int hashCode() {
    return Objects.hash(script, settings, folderOf(root));
  }

  @Override
  public String toString() {
    String others = settings.toString();
    return "ProgramFolder[script=" + script + ", " + others.substring(others.indexOf('[') + 1);
  }
}
