package dev.footbridge.program.module;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import dev.footbridge.contract.problem.ProblemCode;

/** Refuses what an ES module may contain but cannot have in a mini program. */
final class Refusals extends NodeVisitor<LexicalContext> {
  private final ModuleText text;

  private Refusals(ModuleText text) {
    super(new LexicalContext());
    this.text = text;
  }

  /**
   * Checks an ES module.
   *
   * @throws ModuleConversionException if it uses {@code import.meta}, or {@code await} outside of
   *     functions
   */
  static void check(FunctionNode module, ModuleText text) {
    if (text.source().contains("await") || text.source().contains("meta")) {
      module.accept(new Refusals(text));
    }
  }

  @Override
  public boolean enterUnaryNode(UnaryNode node) {
    if (node.isTokenType(TokenType.AWAIT)) {
      refuseAwait(node.getStart());
    }
    return true;
  }

  @Override
  public boolean enterForNode(ForNode node) {
    if (node.isForAwaitOf()) {
      refuseAwait(node.getStart());
    }
    return true;
  }

  @Override
  public boolean enterIdentNode(IdentNode node) {
    if (node.isImportMeta()) {
      throw text.problem(
          node.getStart(),
          ProblemCode.MODULE_UNSUPPORTED,
          "import.meta does not exist in a mini program",
          "name files relative to the module, as in require('./file')");
    }
    return false;
  }

  private void refuseAwait(int at) {
    if (lc.getCurrentFunction().isModule()) {
      throw text.problem(
          at,
          ProblemCode.MODULE_UNSUPPORTED,
          "await outside of an async function is not possible in a module of a mini program",
          "put it into an async function");
    }
  }
}
