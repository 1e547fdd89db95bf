package dev.footbridge.program.module;

import com.oracle.js.parser.ir.ClassNode;
import com.oracle.js.parser.ir.ExportNode;
import com.oracle.js.parser.ir.ExportSpecifierNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.ImportClauseNode;
import com.oracle.js.parser.ir.ImportNode;
import com.oracle.js.parser.ir.ImportSpecifierNode;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.Module;
import com.oracle.js.parser.ir.Node;
import com.oracle.js.parser.ir.PropertyKey;
import dev.footbridge.program.module.ModuleRequest.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the declarations of imports and exports out of an ES module, and passes the head what they
 * ask for.
 */
final class ModuleLinks {
  private static final String DEFAULT = "default";
  private static final String EXPORT = "export";

  private final ModuleText text;
  private final ModuleNames names;
  private final SourceEdits edits;
  private final ModuleHead head;
  private final List<ModuleRequest> requests = new ArrayList<>();
  private final Map<String, Imported> imports = new HashMap<>();
  private final List<LocalExport> locals = new ArrayList<>();

  /** An export of what is called {@code local} in the module, which may be an import. */
  private record LocalExport(String name, String local, int origin) {}

  private ModuleLinks(ModuleText text, ModuleNames names, SourceEdits edits, ModuleHead head) {
    this.text = text;
    this.names = names;
    this.edits = edits;
    this.head = head;
  }

  /** Reads the declarations of {@code module}. */
  static ModuleLinks read(
      Module module, ModuleText text, ModuleNames names, SourceEdits edits, ModuleHead head) {
    ModuleLinks links = new ModuleLinks(text, names, edits, head);
    List<Node> declarations = new ArrayList<>(module.getImports());
    declarations.addAll(module.getExports());
    declarations.sort(Comparator.comparingInt(Node::getStart)); // stable
    int last = -1;
    for (Node declaration : declarations) {
      boolean isFirst = declaration.getStart() != last; // export const a = 1, b = 2 is two nodes
      last = declaration.getStart();
      if (declaration instanceof ImportNode node) {
        links.readImport(node);
      } else {
        links.readExport((ExportNode) declaration, isFirst);
      }
    }
    links.locals.forEach(links::export);
    return links;
  }

  /** Returns what the imports become, by their names in the module. */
  Map<String, Imported> imports() {
    return imports;
  }

  /** Returns the modules that are asked for. */
  List<ModuleRequest> requests() {
    return requests;
  }

  private void readImport(ImportNode node) {
    LiteralNode<?> from = node.getModuleSpecifier();
    String spec = request(from);
    int origin = from.getStart();
    head.load(spec, origin);
    ImportClauseNode clause = node.getImportClause();
    if (clause != null) {
      if (clause.getDefaultBinding() != null) {
        bind(clause.getDefaultBinding().getName(), member(spec, origin, DEFAULT));
      }
      if (clause.getNameSpaceImport() != null) {
        bind(clause.getNameSpaceImport().getBindingIdentifier().getName(), namespace(spec, origin));
      }
      if (clause.getNamedImports() != null) {
        for (ImportSpecifierNode each : clause.getNamedImports().getImportSpecifiers()) {
          String local = each.getBindingIdentifier().getName();
          bind(local, member(spec, origin, nameOf(each.getIdentifier(), local)));
        }
      }
    }
    edits.empty(node.getStart(), Math.max(node.getFinish(), from.getFinish()));
  }

  private void readExport(ExportNode node, boolean isFirst) {
    if (node.getModuleSpecifier() != null) {
      readExportFrom(node, node.getModuleSpecifier());
    } else if (node.getNamedExports() != null) {
      for (ExportSpecifierNode each : node.getNamedExports().getExportSpecifiers()) {
        String local = each.getIdentifier().getPropertyName();
        locals.add(
            new LocalExport(nameOf(each.getExportIdentifier(), local), local, each.getStart()));
      }
      edits.empty(node.getStart(), node.getFinish());
    } else if (node.isDefault()) {
      readDefault(node);
    } else {
      String name = node.getExportIdentifier().getPropertyName();
      locals.add(new LocalExport(name, name, node.getStart()));
      if (isFirst) {
        blank(node.getStart(), EXPORT);
      }
    }
  }

  private void readExportFrom(ExportNode node, LiteralNode<?> from) {
    String spec = request(from);
    int origin = from.getStart();
    if (node.getNamedExports() != null) {
      head.load(spec, origin);
      for (ExportSpecifierNode each : node.getNamedExports().getExportSpecifiers()) {
        String name = each.getIdentifier().getPropertyName();
        head.export(
            nameOf(each.getExportIdentifier(), name),
            member(spec, origin, name).text(),
            each.getStart());
      }
    } else if (node.getExportIdentifier() != null) {
      head.load(spec, origin);
      head.export(
          node.getExportIdentifier().getPropertyName(),
          namespace(spec, origin).text(),
          node.getStart());
    } else {
      head.star(spec, origin);
    }
    edits.empty(node.getStart(), Math.max(node.getFinish(), from.getFinish()));
  }

  /** A function and a class stay declarations, since a function is usable before its place. */
  private void readDefault(ExportNode node) {
    String source = text.source();
    int keyword = SourceText.token(source, node.getStart() + EXPORT.length());
    int value = SourceText.token(source, keyword + DEFAULT.length());
    Expression expression = node.getExpression();
    blank(node.getStart(), EXPORT);
    boolean isFunction = expression instanceof FunctionNode function && function.isDeclared();
    boolean isClass =
        expression instanceof ClassNode && expression.getStartWithoutParens() == value;
    boolean isUnnamed =
        (expression instanceof FunctionNode function && function.getIdent() == null)
            || (expression instanceof ClassNode type && type.getIdent() == null);
    if (!isFunction && !isClass) {
      edits.replace(keyword, keyword + DEFAULT.length(), "const " + names.defaultExport() + " =");
    } else {
      blank(keyword, DEFAULT);
      if (isUnnamed) {
        int at = isClass ? value + "class".length() : behindFunction(value);
        edits.insert(at, " " + names.defaultExport());
      } else {
        String name = node.getExportIdentifier().getPropertyName();
        locals.add(new LocalExport(DEFAULT, name, node.getStart()));
        return;
      }
    }
    head.export(
        DEFAULT, isUnnamed ? named(names.defaultExport()) : names.defaultExport(), node.getStart());
  }

  /**
   * Returns the offset behind {@code function} or {@code async function *}, which is at an offset.
   */
  private int behindFunction(int at) {
    String source = text.source();
    int function = source.startsWith("async", at) ? SourceText.token(source, at + 5) : at;
    int end = function + "function".length();
    int next = SourceText.token(source, end);
    return source.charAt(next) == '*' ? next + 1 : end;
  }

  /** Returns an expression that gives a function the name that it has as a default export. */
  private String named(String variable) {
    return names.id() + "(" + variable + ", \"" + DEFAULT + "\", \"" + variable + "\")";
  }

  private void export(LocalExport export) {
    Imported imported = imports.get(export.local);
    head.export(export.name, imported == null ? export.local : imported.text(), export.origin);
  }

  private void bind(String local, Imported imported) {
    imports.put(local, imported);
  }

  private Imported member(String spec, int origin, String name) {
    String module = head.read(spec, origin);
    return new Imported(
        module + (name.equals(DEFAULT) ? ".d.default" : ".m" + SourceText.member(name)), true);
  }

  private Imported namespace(String spec, int origin) {
    return new Imported(head.read(spec, origin) + ".n", false);
  }

  private String request(LiteralNode<?> from) {
    String spec = String.valueOf(from.getValue());
    Position at = text.at(from.getStart());
    requests.add(new ModuleRequest(spec, Kind.IMPORT, at.line(), at.column()));
    return spec;
  }

  private void blank(int start, String keyword) {
    edits.replace(start, start + keyword.length(), " ".repeat(keyword.length()));
  }

  private static String nameOf(@Nullable PropertyKey key, String otherwise) {
    return key == null ? otherwise : key.getPropertyName();
  }
}
