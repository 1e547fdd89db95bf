package dev.footbridge.program.module;

import dev.footbridge.contract.json.JsonFile;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.program.module.SourceEdits.Edit;
import java.util.List;

/** A JSON file as a module (rule W14). */
final class JsonModule {
  private static final String START =
      "function (exports, require, module) { module.exports = JSON.parse(";

  private JsonModule() {}

  /**
   * Returns a module that exports what {@code text} holds.
   *
   * @throws ModuleConversionException if it is not JSON; a key that appears twice is, and the last
   *     one counts
   */
  static ConvertedModule convert(String path, ModuleText text) {
    String json = text.source();
    Problems problems = new Problems();
    JsonFile.read(path, json, problems);
    for (Problem problem : problems.errors()) {
      if (problem.code() != ProblemCode.DUPLICATE_KEY) {
        throw new ModuleConversionException(problem);
      }
    }
    if (json.isBlank()) {
      throw text.problem(0, ProblemCode.NOT_JSON, "not JSON: the file is empty", "");
    }
    Edit all = new Edit(0, 0, START + SourceText.quote(json) + ");", 0);
    return ConvertedModule.of("", List.of(all), ModuleFacts.NONE);
  }
}
