package dev.footbridge.program.module;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.BaseNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LiteralNode.ArrayLiteralNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.Scope;
import com.oracle.js.parser.ir.UnaryNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replaces the names of imports, wherever an ES module uses them, by what they become. */
final class ImportReferences extends ScopedVisitor {
  private final String source;
  private final Map<String, Imported> imports;
  private final ModuleNames names;
  private final ModuleHead head;
  private final SourceEdits edits;

  // Offsets of names; the parser may show one twice.
  private final Set<Integer> done = new HashSet<>();
  private final Set<Integer> called = new HashSet<>();
  private final Set<Integer> calledInNew = new HashSet<>();
  private final Set<Integer> assigned = new HashSet<>();

  private ImportReferences(
      String source,
      Map<String, Imported> imports,
      ModuleNames names,
      ModuleHead head,
      SourceEdits edits) {
    this.source = source;
    this.imports = imports;
    this.names = names;
    this.head = head;
    this.edits = edits;
  }

  /** Edits all references in {@code module}. */
  static void replace(
      FunctionNode module,
      String source,
      Map<String, Imported> imports,
      ModuleNames names,
      ModuleHead head,
      SourceEdits edits) {
    module.accept(new ImportReferences(source, imports, names, head, edits));
  }

  @Override
  public boolean enterIdentNode(IdentNode node) {
    if (node.isThis()) {
      replaceThis(node);
      return false;
    }
    Imported imported = importOf(node);
    if (imported != null && done.add(node.getStartWithoutParens())) {
      edits.replace(
          node.getStartWithoutParens(), node.getFinishWithoutParens(), replacement(node, imported));
    }
    return false;
  }

  /** In a module {@code this} is undefined, whatever its function is called with. */
  private void replaceThis(IdentNode node) {
    int at = node.getStartWithoutParens();
    boolean isOfModule = lc.getCurrentNonArrowFunction().isModule();
    if (isOfModule && source.startsWith("this", at) && done.add(at)) {
      edits.replace(at, node.getFinishWithoutParens(), "undefined");
    }
  }

  @Override
  public boolean enterPropertyNode(PropertyNode node) {
    IdentNode shorthand = shorthandOf(node);
    Imported imported = shorthand == null ? null : importOf(shorthand);
    if (shorthand != null && imported != null && done.add(shorthand.getStartWithoutParens())) {
      String key = SourceText.key(shorthand.getName());
      String value = ": " + replacement(shorthand, imported);
      int start = shorthand.getStartWithoutParens();
      if (key.startsWith("[")) {
        edits.replace(start, shorthand.getFinishWithoutParens(), key + value);
      } else {
        edits.insert(shorthand.getFinishWithoutParens(), value, start);
      }
    }
    return super.enterPropertyNode(node);
  }

  /** Returns the name in {@code {name}} and, in a pattern, {@code {name = 1}}. */
  private static @Nullable IdentNode shorthandOf(PropertyNode node) {
    Expression value = node.getValue();
    if (value instanceof BinaryNode assignment && assignment.isTokenType(TokenType.ASSIGN)) {
      value = assignment.getLhs();
    }
    return !node.isComputed()
            && value instanceof IdentNode name
            && name.getStartWithoutParens() == node.getKey().getStartWithoutParens()
        ? name
        : null;
  }

  @Override
  public boolean enterCallNode(CallNode node) {
    if (node.isNew()) {
      findCalls(node.getFunction());
    } else if (node.getFunction() instanceof IdentNode name) {
      called.add(name.getStartWithoutParens());
    }
    return true;
  }

  /**
   * In {@code new tag`text`()}, the arguments of a call of ours would be taken for those of new.
   */
  private void findCalls(Expression function) {
    Expression inner = function;
    while (true) {
      if (inner instanceof BaseNode access) {
        inner = access.getBase();
      } else if (inner instanceof CallNode call && !call.isNew()) {
        inner = call.getFunction();
        if (inner instanceof IdentNode name) {
          calledInNew.add(name.getStartWithoutParens());
        }
      } else {
        return;
      }
    }
  }

  @Override
  public boolean enterBinaryNode(BinaryNode node) {
    if (node.isAssignment()) {
      findTargets(node.getLhs());
    }
    return true;
  }

  @Override
  public boolean enterUnaryNode(UnaryNode node) {
    if (node.isAssignment()) {
      findTargets(node.getExpression());
    }
    int at = node.getStartWithoutParens();
    if (source.startsWith("!--", at) && at > 0 && source.charAt(at - 1) == '<') {
      edits.insert(at, " "); // or it begins a comment in what is no module
    }
    return true;
  }

  @Override
  public boolean enterForNode(ForNode node) {
    if (node.isForInOrOf()) {
      findTargets(node.getInit());
    }
    return true;
  }

  /** Finds the names that a pattern assigns to. */
  private void findTargets(@Nullable Expression pattern) {
    if (pattern instanceof IdentNode name) {
      assigned.add(name.getStartWithoutParens());
    } else if (pattern instanceof ArrayLiteralNode array) {
      array.getElementExpressions().forEach(this::findTargets);
    } else if (pattern instanceof ObjectNode object) {
      for (PropertyNode property : object.getElements()) {
        findTargets(property.getValue() == null ? property.getKey() : property.getValue());
      }
    } else if (pattern instanceof BinaryNode withDefault
        && withDefault.isTokenType(TokenType.ASSIGN)) {
      findTargets(withDefault.getLhs());
    } else if (pattern instanceof UnaryNode rest && !rest.isAssignment()) {
      findTargets(rest.getExpression());
    }
  }

  private @Nullable Imported importOf(IdentNode node) {
    Imported imported = imports.get(node.getName());
    if (imported == null || node.isPropertyName() || !isWritten(node)) {
      return null;
    }
    Scope scope = scopeOf(node.getName());
    return scope != null && scope.isModuleScope() ? imported : null;
  }

  /** Returns whether the text has this name in this place: the parser adds some of its own. */
  private boolean isWritten(IdentNode node) {
    String written = source.substring(node.getStartWithoutParens(), node.getFinishWithoutParens());
    return written.equals(node.getName()) || written.contains("\\u");
  }

  private String replacement(IdentNode node, Imported imported) {
    int at = node.getStartWithoutParens();
    if (assigned.contains(at)) {
      return head.readOnly(node.getName(), imported);
    }
    if (!imported.isProperty() || !(called.contains(at) || calledInNew.contains(at))) {
      return imported.text();
    }
    String plain = names.id() + "(" + imported.text() + ")"; // called without a this
    return calledInNew.contains(at) ? "(" + plain + ")" : plain;
  }
}
