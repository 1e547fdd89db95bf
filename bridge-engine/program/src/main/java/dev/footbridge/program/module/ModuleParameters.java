package dev.footbridge.program.module;

import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.Scope;

/**
 * How the function of a module begins. Its parameters are told by their places, so that one can
 * have another name where the author has something of that name.
 *
 * @param exports what the object of the exports is called
 * @param require what {@code require} is called
 * @param beginning the function up to its first statement
 */
record ModuleParameters(String exports, String require, String beginning) {
  /** Returns the parameters of {@code module}. */
  static ModuleParameters of(FunctionNode module, ModuleUses uses, ModuleNames names) {
    boolean isLinked = ModuleParser.isLinked(module);
    Scope scope = module.getBody().getScope();
    String exports = "exports";
    String require = "require";
    String self = "module";
    String more = "";
    String statements = "";
    if (isLinked) {
      // A function cannot declare its parameters again, but an ES module can have such names.
      exports = scope.hasSymbol(exports) ? names.instead(exports) : exports;
      self = scope.hasSymbol(self) ? names.instead(self) : self;
      more = String.join(", ", "", names.in(), names.out(), names.star(), names.id());
      statements = "'use strict';";
    }
    if (uses.hidesRequire()) {
      boolean isDeclared = isLinked && scope.hasSymbol(require);
      String alias = isDeclared ? "" : "var require = " + names.instead(require) + ";";
      // Its own directive would no longer be the first statement.
      statements = (isLinked || module.isStrict() ? "'use strict';" : "") + alias;
      require = names.instead(require);
    } else if (isLinked && scope.hasSymbol(require)) {
      require = names.instead(require);
    }
    String parameters = String.join(", ", exports, require, self) + more;
    return new ModuleParameters(exports, require, "function (" + parameters + ") {" + statements);
  }
}
