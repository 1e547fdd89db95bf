package dev.footbridge.program.module;

import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.Node;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.Scope;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Visits the names that a module uses, but not those of properties, and knows their scopes. */
abstract class ScopedVisitor extends NodeVisitor<LexicalContext> {
  ScopedVisitor() {
    super(new LexicalContext());
  }

  /**
   * Returns the innermost scope around the current node that declares a name; null if none does.
   */
  final @Nullable Scope scopeOf(String name) {
    for (Scope scope = lc.getCurrentScope(); scope != null; scope = scope.getParent()) {
      if (scope.getExistingSymbol(name) != null) {
        return scope;
      }
    }
    return null;
  }

  /** Returns whether a node is a name that the module uses and does not declare. */
  final boolean isFree(Node node, String name) {
    return node instanceof IdentNode ident
        && !ident.isPropertyName()
        && ident.getName().equals(name)
        && scopeOf(name) == null;
  }

  @Override
  public boolean enterPropertyNode(PropertyNode node) {
    visitParts(node);
    return false;
  }

  @Override
  public boolean enterClassElement(ClassElement node) {
    visitParts(node);
    return false;
  }

  private void visitParts(PropertyNode node) {
    Expression key = node.getKey();
    boolean isName = key instanceof IdentNode || key instanceof LiteralNode;
    if (key != null && (node.isComputed() || !isName)) { // or a spread
      key.accept(this);
    }
    visit(node.getValue());
    visit(node.getGetter());
    visit(node.getSetter());
  }

  private void visit(@Nullable Expression part) {
    if (part != null) {
      part.accept(this);
    }
  }
}
