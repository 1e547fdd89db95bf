package dev.footbridge.program.module;

import com.oracle.js.parser.ErrorManager;
import com.oracle.js.parser.Parser;
import com.oracle.js.parser.ParserException;
import com.oracle.js.parser.ScriptEnvironment;
import com.oracle.js.parser.Source;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.Module;
import com.oracle.js.parser.ir.Symbol;
import com.oracle.js.parser.ir.VarNode;
import dev.footbridge.contract.problem.ProblemCode;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses a module, as an ES module or as the body of a function. */
final class ModuleParser {
  /** What a module can use without declaring it: the first parameters of its function. */
  static final List<String> GIVEN = List.of("exports", "require", "module");

  private static final int ES_2025 = 16;
  private static final Pattern LINK = Pattern.compile("\\b(?:import|export)\\b");
  private static final ScriptEnvironment LANGUAGE =
      ScriptEnvironment.builder()
          .ecmaScriptVersion(ES_2025)
          .syntaxExtensions(false)
          .emptyStatements(true)
          .annexB(true)
          .shebang(true)
          .allowBigInt(true)
          .classFields(true)
          .privateFieldsIn(true)
          .importAttributes(true)
          .importAssertions(true)
          .topLevelAwait(true) // to refuse it in clear words
          .build();

  private final ModuleText text;

  ModuleParser(ModuleText text) {
    this.text = text;
  }

  /** Returns whether a tree is an ES module: one that declares imports or exports. */
  static boolean isLinked(FunctionNode tree) {
    Module module = tree.getModule();
    return module != null && !(module.getImports().isEmpty() && module.getExports().isEmpty());
  }

  /**
   * Returns the tree of an ES module if the text declares imports or exports, else of a function's
   * body.
   *
   * @throws ModuleConversionException if it parses as neither, with the error that is further on:
   *     the other parse only came as far as something that is the other kind's. Also if it uses
   *     what modules here do not have
   */
  FunctionNode parse() {
    Parsed module = LINK.matcher(text.source()).find() ? asModule() : null;
    if (module != null && module.tree != null && isLinked(module.tree)) {
      Refusals.check(module.tree, text);
      return module.tree;
    }
    Parsed body = asBody();
    if (body.tree != null) {
      refuseGivenNames(body.tree);
      return body.tree;
    }
    if (module == null) {
      module = asModule();
    }
    if (module.tree != null) {
      Refusals.check(module.tree, text);
    }
    int length = text.source().length();
    int from = Math.min(body.position(), length);
    boolean isModule = LINK.matcher(text.source()).region(from, length).lookingAt();
    throw syntaxError(isModule || module.position() > body.position() ? module : body);
  }

  private Parsed asModule() {
    return parse(parser -> parser.parseModule(""));
  }

  /** A module that has no imports runs as the body of a function, so that it may return. */
  private Parsed asBody() {
    return parse(parser -> parser.parseFunctionBody(false, false));
  }

  private Parsed parse(Function<Parser, FunctionNode> how) {
    Source source = Source.sourceFor("", text.source());
    try {
      ErrorManager errors = new ErrorManager.ThrowErrorManager();
      return new Parsed(how.apply(new Parser(LANGUAGE, source, errors)), null);
    } catch (ParserException e) {
      return new Parsed(null, e);
    }
  }

  /** The parameters of a function cannot be declared again by {@code let} and its like. */
  private void refuseGivenNames(FunctionNode body) {
    for (String name : GIVEN) {
      Symbol declared = body.getBody().getScope().getExistingSymbol(name);
      if (declared != null && declared.isBlockScoped()) {
        int at =
            body.getBody().getStatements().stream()
                .filter(each -> each instanceof VarNode v && v.getName().getName().equals(name))
                .mapToInt(each -> ((VarNode) each).getName().getStart())
                .findFirst()
                .orElse(0);
        throw text.problem(
            at,
            ProblemCode.MODULE_SYNTAX,
            "SyntaxError: '" + name + "' has already been declared: each module has it",
            "choose another name");
      }
    }
  }

  private ModuleConversionException syntaxError(Parsed failed) {
    String message = failed.error == null ? "cannot be parsed" : failed.error.getRawMessage();
    return text.problem(
        failed.position(), ProblemCode.MODULE_SYNTAX, "SyntaxError: " + message, "");
  }

  /** Either a tree, or the error. */
  private record Parsed(@Nullable FunctionNode tree, @Nullable ParserException error) {
    /** Returns where the error is; -1 if there is none. */
    int position() {
      return error == null ? -1 : error.getPosition();
    }
  }
}
