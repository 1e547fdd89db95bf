package dev.footbridge.program.module;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.PropertyKey;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.UnaryNode;
import dev.footbridge.program.module.ModuleRequest.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a module uses of its surroundings: {@code require}, {@code import()}, {@code exports},
 * and the members of {@code wx}.
 */
final class ModuleUses extends ScopedVisitor {
  private static final String REQUIRE = "require";
  private static final String WX = "wx";

  private final ModuleText text;
  private final List<ModuleRequest> requests = new ArrayList<>();
  private final List<ApiUse> apis = new ArrayList<>();
  private final List<Integer> dynamicImports = new ArrayList<>();
  private final Set<Integer> understood = new HashSet<>();
  private boolean requiresComputed;
  private boolean usesExports;
  private boolean hidesRequire;

  private ModuleUses(ModuleText text) {
    this.text = text;
  }

  /** Returns what {@code module} uses. */
  static ModuleUses of(FunctionNode module, ModuleText text) {
    ModuleUses uses = new ModuleUses(text);
    module.accept(uses);
    return uses;
  }

  /** Returns the modules that it asks for, but for those that are imported. */
  List<ModuleRequest> requests() {
    return requests;
  }

  /** Returns where it reads the APIs of {@code wx}. */
  List<ApiUse> apis() {
    return apis;
  }

  /** Returns the offsets of {@code import} in calls of it. */
  List<Integer> dynamicImports() {
    return dynamicImports;
  }

  /** Returns whether it may require modules whose names are not written in it. */
  boolean requiresComputed() {
    return requiresComputed;
  }

  /** Returns whether it uses {@code exports} or {@code module}, as a CommonJS module does. */
  boolean usesExports() {
    return usesExports;
  }

  /** Returns whether it calls {@code import()} where {@code require} is something of its own. */
  boolean hidesRequire() {
    return hidesRequire;
  }

  @Override
  public boolean enterCallNode(CallNode node) {
    Expression function = node.getFunction();
    if (node.isImport()) {
      dynamicImports.add(function.getStartWithoutParens());
      hidesRequire |= scopeOf(REQUIRE) != null;
      request(node, Kind.DYNAMIC);
    } else if (isFree(function, REQUIRE)) {
      understand(function);
      requiresComputed |= !request(node, Kind.REQUIRE);
    } else if (function instanceof AccessNode member
        && isFree(member.getBase(), REQUIRE)
        && member.getProperty().equals("async")) {
      request(node, Kind.ASYNC);
    }
    return true;
  }

  @Override
  public boolean enterUnaryNode(UnaryNode node) {
    if (node.isTokenType(TokenType.TYPEOF)) {
      understand(node.getExpression());
    }
    return true;
  }

  @Override
  public boolean enterAccessNode(AccessNode node) {
    understand(node.getBase()); // such as require.async
    if (isFree(node.getBase(), WX)) {
      api(node.getProperty(), node.getBase().getStartWithoutParens());
    }
    return true;
  }

  @Override
  public boolean enterIndexNode(IndexNode node) {
    String name = literal(node.getIndex());
    if (name != null && isFree(node.getBase(), WX)) {
      api(name, node.getBase().getStartWithoutParens());
    }
    return true;
  }

  @Override
  public boolean enterBinaryNode(BinaryNode node) {
    if (node.isAssignment()
        && node.getLhs() instanceof ObjectNode pattern
        && isFree(node.getRhs(), WX)) {
      for (PropertyNode each : pattern.getElements()) {
        if (!each.isComputed() && each.getKey() instanceof PropertyKey key) {
          api(key.getPropertyName(), each.getKey().getStartWithoutParens());
        }
      }
    }
    return true;
  }

  @Override
  public boolean enterIdentNode(IdentNode node) {
    if (isFree(node, REQUIRE)) {
      requiresComputed |= !understood.contains(node.getStartWithoutParens());
    } else if (isFree(node, "exports") || isFree(node, "module")) {
      usesExports = true;
    }
    return false;
  }

  private void understand(Expression name) {
    if (name instanceof IdentNode) {
      understood.add(name.getStartWithoutParens());
    }
  }

  /** Returns whether the module's name is written in the call. */
  private boolean request(CallNode call, Kind kind) {
    Expression argument = call.getArgs().isEmpty() ? null : call.getArgs().get(0);
    String spec = argument == null ? null : literal(argument);
    if (argument == null || spec == null) {
      return false;
    }
    Position at = text.at(argument.getStartWithoutParens());
    requests.add(new ModuleRequest(spec, kind, at.line(), at.column()));
    return true;
  }

  private void api(String name, int offset) {
    Position at = text.at(offset);
    apis.add(new ApiUse(name, at.line(), at.column()));
  }

  private static @Nullable String literal(Expression expression) {
    return expression instanceof LiteralNode<?> literal && literal.isString()
        ? String.valueOf(literal.getValue())
        : null;
  }
}
