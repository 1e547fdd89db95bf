package dev.footbridge.program.module;

import com.oracle.js.parser.ir.FunctionNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** JavaScript as a module: an ES module, a CommonJS module, or one that is both. */
final class JavaScriptModule {
  private JavaScriptModule() {}

  /**
   * Returns what converts a module.
   *
   * @throws ModuleConversionException if it does not parse, or uses what modules here do not have
   * @throws StackOverflowError if it is nested too deep for the calling thread
   */
  static Conversion convert(ModuleText text) {
    String source = text.source();
    FunctionNode tree = new ModuleParser(text).parse();
    ModuleUses uses = ModuleUses.of(tree, text);
    ModuleNames names = ModuleNames.notIn(source);
    SourceEdits edits = new SourceEdits(source);
    List<ModuleRequest> requests = new ArrayList<>(uses.requests());
    ModuleParameters parameters = ModuleParameters.of(tree, uses, names);
    edits.insert(0, parameters.beginning());
    if (ModuleParser.isLinked(tree)) {
      ModuleHead head = new ModuleHead(names);
      ModuleLinks links = ModuleLinks.read(tree.getModule(), text, names, edits, head);
      ImportReferences.replace(tree, source, links.imports(), names, head, edits);
      requests.addAll(links.requests());
      head.write(edits, parameters.exports(), head.hasExports() || !uses.usesExports());
    }
    if (source.startsWith("#!")) {
      edits.replace(0, 2, "//");
    }
    for (int at : uses.dynamicImports()) {
      edits.replace(at, at + "import".length(), parameters.require() + ".dynamic");
    }
    requests.sort(
        Comparator.comparingInt(ModuleRequest::line).thenComparingInt(ModuleRequest::column));
    return new Conversion(
        edits.sorted(), new ModuleFacts(requests, uses.requiresComputed(), uses.apis()));
  }
}
