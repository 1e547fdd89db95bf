package dev.footbridge.program;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.config.AppJson;
import dev.footbridge.program.config.AppPage;
import dev.footbridge.program.config.ProgramRoot;
import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.module.ConvertedFiles;
import dev.footbridge.program.module.ModuleResolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private final ProgramSource source;

  private WholeProgram(ProgramRoot root, ProgramSource source) {
    this.root = root;
    this.source = source;
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
    return new WholeProgram(root, new ProgramSource(root.files(), app, script, converter));
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
    return source.app();
  }

  /** Returns the path of the script of its app: {@code app.js} or {@code app.ts}. */
  public String appScript() {
    return source.appScript();
  }

  /** Returns the paths of all pages, in the order of {@code app.json}. */
  public List<String> pages() {
    return app().pages().stream().map(AppPage::path).toList();
  }

  /** Returns what is odd in its JSON files. */
  public List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>(root.warnings());
    warnings.addAll(app().warnings());
    return warnings;
  }

  /** Returns the logic layers of programs that run this one. */
  public WholeProgramLogic logic(LogicMode mode) {
    return new WholeProgramLogic(source, Objects.requireNonNull(mode, "mode"));
  }

  /** Returns its modules. */
  ProgramModules modules() {
    return source.modules();
  }

  /** Returns what finds the modules that a module asks for. */
  ModuleResolver resolver() {
    return source.resolver();
  }
}
