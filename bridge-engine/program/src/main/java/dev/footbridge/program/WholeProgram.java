package dev.footbridge.program;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.api.ApiCatalog;
import dev.footbridge.program.config.AppJson;
import dev.footbridge.program.config.AppPage;
import dev.footbridge.program.config.PageJson;
import dev.footbridge.program.config.ProgramRoot;
import dev.footbridge.program.config.TabBar;
import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.module.ConvertedFiles;
import dev.footbridge.program.module.ModuleResolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole mini program on disk (rules W1, W2): what its JSON files say, and its modules, each
 * converted when it is first needed. Any number of programs can run it. Safe for use by many
 * threads; it does not notice that files change.
 *
 * <pre>{@code
 * WholeProgram shop = WholeProgram.find(Path.of("shop"), ConvertedFiles.none());
 * BridgeEngine engine = BridgeEngine.builder().logic(shop.logic(LogicMode.RUN)).build();
 * try (MiniProgram program = engine.launch(MiniAppInfo.of("wx1234"))) {
 *   ProgramDriver.of(program).launch("pages/order/index?id=3").join();
 *   program.whenSettled().join();
 * }
 * }</pre>
 */
public final class WholeProgram {
  private final ProgramRoot root;
  private final AppJson app;
  private final String appScript;
  private final ProgramModules modules;
  private final ModuleResolver resolver;

  private WholeProgram(ProgramRoot root, AppJson app, String appScript, ConvertedFiles converter) {
    this.root = root;
    this.app = app;
    this.appScript = appScript;
    this.modules = new ProgramModules(root.files(), converter);
    this.resolver = new ModuleResolver(root.files(), app.resolveAlias());
  }

  /**
   * Finds the whole program of a folder: the one in it, or the one that its project settings name.
   *
   * @param converter converts its modules
   * @return null if the folder has none
   * @throws BridgeConfigurationException if it cannot be run: with file, line and column
   */
  public static @Nullable WholeProgram find(Path folder, ConvertedFiles converter) {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(converter, "converter");
    ProgramRoot root = ProgramRoot.find(folder);
    return root == null ? null : read(root, converter);
  }

  /**
   * Reads a whole program.
   *
   * @param converter converts its modules
   * @throws BridgeConfigurationException if it cannot be run: with file, line and column
   */
  public static WholeProgram read(ProgramRoot root, ConvertedFiles converter) {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(converter, "converter");
    AppJson app = AppJson.read(root.files());
    String script = app.script();
    if (script == null) {
      throw new BridgeConfigurationException(
          Problem.error(
              ProblemCode.NOTHING_TO_RUN,
              Location.NONE,
              root.files().folder() + " has app.json, but neither app.js nor app.ts",
              "add one, which calls App({})"));
    }
    ProgramModules.getReady(script, app.pages().stream().map(AppPage::script).toList());
    return new WholeProgram(root, app, script, converter);
  }

  /** Returns the folder that the program's paths begin at. */
  public Path folder() {
    return root.files().folder();
  }

  /** Returns the program's files. */
  public ProgramFiles files() {
    return root.files();
  }

  /** Returns what {@code app.json} says. */
  public AppJson app() {
    return app;
  }

  /** Returns the path of the script of its app: {@code app.js} or {@code app.ts}. */
  public String appScript() {
    return appScript;
  }

  /** Returns the paths of all pages, in the order of {@code app.json}. */
  public List<String> pages() {
    return app.pages().stream().map(AppPage::path).toList();
  }

  /** Returns what is odd in its JSON files. */
  public List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>(root.warnings());
    warnings.addAll(app.warnings());
    return warnings;
  }

  /** Returns the logic layers of programs that run this one. */
  public WholeProgramLogic logic(LogicMode mode) {
    return new WholeProgramLogic(this, Objects.requireNonNull(mode, "mode"));
  }

  ProgramModules modules() {
    return modules;
  }

  ModuleResolver resolver() {
    return resolver;
  }

  /**
   * Reads the JSON file of a page.
   *
   * @throws BridgeConfigurationException if it is wrong
   */
  PageJson pageJson(AppPage page) {
    return PageJson.read(root.files(), page.path(), app.usingComponents());
  }

  /** Returns the first message to the logic layer's script. */
  String config(LogicMode mode) {
    ObjectNode config = Json.message("config").put("mode", mode.name().toLowerCase(Locale.ROOT));
    ArrayNode paths = config.putArray("pages");
    pages().forEach(paths::add);
    config.put("app", appScript);
    config.put("entry", app.entryPage().path());
    put(config, "window", app.window());
    TabBar tabBar = app.tabBar();
    put(config, "tabBar", tabBar == null ? null : tabBar.json());
    config.putRawValue("catalog", new RawValue(ApiCatalog.get().toConfig()));
    return config.toString();
  }

  private static void put(ObjectNode config, String name, @Nullable JsonValue value) {
    if (value != null) {
      config.putRawValue(name, new RawValue(value.toString()));
    }
  }
}
