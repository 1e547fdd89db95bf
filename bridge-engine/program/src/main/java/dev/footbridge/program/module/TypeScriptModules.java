package dev.footbridge.program.module;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.program.typescript.TranslatedScript;
import dev.footbridge.program.typescript.TranslationException;
import dev.footbridge.program.typescript.TypeScriptCompilers;
import java.util.function.BiFunction;

/**
 * Converts modules in TypeScript: translates them to JavaScript, and then converts that. What is
 * known about a module, and what is wrong with it, is at the author's places.
 */
final class TypeScriptModules {
  private final BiFunction<String, String, ConvertedModule> converter;
  private final TranslatedFiles translations;

  /**
   * Creates one.
   *
   * @param converter converts JavaScript, given its path and its text
   */
  TypeScriptModules(
      BiFunction<String, String, ConvertedModule> converter, TranslatedFiles translations) {
    this.converter = converter;
    this.translations = translations;
  }

  /**
   * Returns a module as a function.
   *
   * @throws ModuleConversionException if it cannot be translated or converted
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if there is no compiler
   */
  ConvertedModule convert(String path, String text) {
    ModuleText module = new ModuleText(path, SourceText.normalized(text));
    ModuleConverter.checkLength(module);
    TranslatedScript script = translate(module);
    SourceMap map = new SourceMap(script.text(), module.source(), script.mappings());
    try {
      return converter.apply(path, script.text()).from(map);
    } catch (ModuleConversionException e) {
      throw new ModuleConversionException(atSource(e.problem(), map));
    }
  }

  private TranslatedScript translate(ModuleText module) {
    try {
      return translations.translate(module.source(), TypeScriptCompilers.required(module.path()));
    } catch (TranslationException e) {
      throw module.problem(e.offset(), e.code(), String.valueOf(e.getMessage()), e.remedy());
    }
  }

  private static Problem atSource(Problem problem, SourceMap map) {
    Location in = problem.location();
    Position place = map.original(new Position(in.line(), in.column()));
    return Problem.error(
        problem.code(),
        Location.inFile(String.valueOf(in.file()), place.line(), place.column(), ""),
        problem.message(),
        problem.remedy());
  }
}
