package dev.footbridge.program;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.logic.ModuleSource;
import dev.footbridge.engine.logic.SourcePositions;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.module.ApiUse;
import dev.footbridge.program.module.ConvertedFiles;
import dev.footbridge.program.module.ConvertedModule;
import dev.footbridge.program.module.ModuleConversionException;
import dev.footbridge.program.module.ModuleNeeds;
import dev.footbridge.program.module.ModuleRequest;
import dev.footbridge.program.module.Position;
import dev.footbridge.program.module.Positions;
import dev.footbridge.program.typescript.TypeScriptCompilers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The modules of a program's files, converted when they are first asked for, once for all programs
 * that run them. Safe for use by many threads.
 */
final class ProgramModules {
  private final ProgramFiles files;
  private final ConvertedFiles converter;
  private final Map<String, Module> modules = new ConcurrentHashMap<>();

  ProgramModules(ProgramFiles files, ConvertedFiles converter) {
    this.files = files;
    this.converter = converter;
  }

  /**
   * A module, or a file that is none.
   *
   * @param source null if the file cannot be read or converted
   * @param fault why it cannot, with its place; null if it can
   * @param isSyntax whether the fault is one of its syntax
   */
  record Module(
      @Nullable ModuleSource source,
      ModuleNeeds needs,
      List<ApiUse> apis,
      @Nullable String fault,
      boolean isSyntax) {
    static Module broken(String fault, boolean isSyntax) {
      return new Module(null, ModuleNeeds.NONE, List.of(), fault, isSyntax);
    }
  }

  /**
   * Gets the compiler ready that scripts need, since that may take time for which no run should be
   * charged.
   *
   * @param app the script of the app, without which nothing can run
   * @param pages the scripts of pages, null for one without: if the compiler cannot be used, each
   *     says so when it is opened
   * @throws BridgeConfigurationException if the app's script needs a compiler that cannot be used
   */
  static void getReady(String app, List<@Nullable String> pages) {
    getReady(app);
    try {
      pages.forEach(ProgramModules::getReady);
    } catch (BridgeConfigurationException e) {
      return; // a page will say so
    }
  }

  private static void getReady(@Nullable String script) {
    if (script != null && TypeScriptCompilers.isTypeScript(script)) {
      String unused = TypeScriptCompilers.required(script).version();
    }
  }

  /** Returns the module of a file. */
  Module module(String path) {
    return modules.computeIfAbsent(path, this::read);
  }

  private Module read(String path) {
    try {
      String text = files.readText(path);
      return converted(path, text, converter.convert(path, text));
    } catch (ModuleConversionException e) {
      return Module.broken(String.valueOf(e.getMessage()), true);
    } catch (BridgeConfigurationException e) {
      return Module.broken(String.valueOf(e.getMessage()), false);
    }
  }

  private static Module converted(String path, String text, ConvertedModule module) {
    String before = "__footbridge_define(" + Json.quote(path) + ", ";
    Positions positions = module.positions().behind(before);
    ModuleSource source =
        new ModuleSource(
            new JsSource(path, text),
            new JsSource(path, before + module.text() + ")"),
            (line, column) -> author(positions, line, column));
    return new Module(source, needs(module), module.apis(), null, false);
  }

  private static SourcePositions.Position author(Positions positions, int line, int column) {
    if (column == 0) {
      return new SourcePositions.Position(line, 0);
    }
    Position author = positions.author(line, column);
    return new SourcePositions.Position(author.line(), author.column());
  }

  private static ModuleNeeds needs(ConvertedModule module) {
    List<String> now = new ArrayList<>();
    List<String> later = new ArrayList<>();
    for (ModuleRequest request : module.requests()) {
      switch (request.kind()) {
        case IMPORT, REQUIRE -> now.add(request.spec());
        case DYNAMIC, ASYNC -> later.add(request.spec());
      }
    }
    return ModuleNeeds.of(now, later, module.requiresComputed());
  }
}
