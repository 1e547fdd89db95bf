package dev.footbridge.junit5;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.LoadedPlugins;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.SettingsTrust;
import dev.footbridge.jvm.mock.Mocks;
import dev.footbridge.program.LogicMode;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.config.ProgramRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A whole program on disk (rule W1), with what its settings name: read once for all tests of the
 * process. Its settings may name files anywhere, since who wrote the test wrote its path.
 */
final class ProgramPlace {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ProgramPlace.class);

  private final ProgramFolder folder;
  private final WholeProgram whole;
  private final Supplier<List<Class<? extends HostPlugin<?>>>> plugins;
  private final CustomApiConfig customApis;
  private final @Nullable Mocks mocks;

  private ProgramPlace(Path path) {
    folder = ProgramFolder.read(path, SettingsTrust.ANYWHERE);
    ProgramRoot root = folder.root();
    if (root == null) {
      throw new BridgeConfigurationException(
          Problem.error(
              ProblemCode.NOTHING_TO_RUN,
              Location.inFile(path.toString()),
              "this is not a whole program: there is no app.json",
              "run a script with TestProgram.run"));
    }
    CompilationCache cache = CompilationCache.ofUser(System.getenv());
    whole = WholeProgram.read(root, cache.modules());
    plugins =
        new PluginLoader(folder.classpath(), cache, folder.importMapping())
            .prepare(folder.plugins());
    customApis = folder.customApis();
    Path rules = folder.mocks();
    mocks = rules == null ? null : Mocks.read(rules);
  }

  /**
   * Returns the program of a folder.
   *
   * @param path found as {@link ProjectFile} does
   * @throws BridgeConfigurationException if there is none, or it or its settings are wrong
   */
  static ProgramPlace of(String path, ExtensionContext context) {
    Path found = ProjectFile.folder(path, context.getRequiredTestClass().getClassLoader());
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            found.toAbsolutePath().normalize(),
            absolute -> new ProgramPlace(found),
            ProgramPlace.class);
  }

  /** Returns the settings that are not of the engine. */
  ProgramFolder settings() {
    return folder;
  }

  /** Returns the mocks that the settings name; null if they name none. */
  @Nullable Mocks mocks() {
    return mocks;
  }

  /** Returns what is odd in the program's JSON files. */
  List<Problem> warnings() {
    return whole.warnings();
  }

  /** Gives an engine the program, its plugins and its custom APIs. */
  void joinTo(BridgeEngineBuilder engine) {
    new LoadedPlugins(plugins.get()).joinTo(engine);
    engine.customApis(customApis).logic(whole.logic(LogicMode.TEST));
  }
}
