// Runs behind TypeScript's compiler: translates the text of each message, and passes Java the result.
(function () {
  'use strict';
  const { ts } = globalThis;
  const { host, onMessage } = globalThis.__footbridge;
  delete globalThis.__footbridge;

  // Operations of the host; CompilerContext.java has the same numbers.
  const TRANSLATED = 1;
  const WRONG = 2;
  const TOO_DEEP = 3;
  const FAILED = 4;

  // One name for all files, so that what is said of one never depends on it.
  const FILE = 'module.ts';
  const MAP_COMMENT = '//# sourceMappingURL=module.js.map';

  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    // Imports and exports stay, and `import x = require()` and `export =` become CommonJS.
    module: ts.ModuleKind.Preserve,
    isolatedModules: true,
    sourceMap: true,
    // As in the developer tools: decorators of the older form, and a field that is only declared
    // does not hide one that a superclass has set.
    experimentalDecorators: true,
    useDefineForClassFields: false,
  };

  function translate(text) {
    const { outputText, sourceMapText, diagnostics } = ts.transpileModule(text, {
      compilerOptions,
      fileName: FILE,
      reportDiagnostics: true,
    });
    const error = firstOf(diagnostics);
    if (error !== undefined) {
      const message = ts.flattenDiagnosticMessageText(error.messageText, ' ').replace(/\.$/, '');
      const operation = error.start === undefined ? FAILED : WRONG;
      host(operation, error.start ?? 0, undefined, `${message} (TS${error.code})`);
    } else {
      host(TRANSLATED, 0, undefined, withoutComment(outputText), JSON.parse(sourceMapText).mappings);
    }
  }

  // What follows the first error is often only a consequence of it.
  function firstOf(diagnostics) {
    return diagnostics
      .filter(({ category }) => category === ts.DiagnosticCategory.Error)
      .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))[0];
  }

  function withoutComment(text) {
    return text.endsWith(MAP_COMMENT) ? text.slice(0, -MAP_COMMENT.length) : text;
  }

  function isStackFull(thrown) {
    return thrown instanceof RangeError
      || (thrown.name === 'InternalError' && thrown.message === 'stack overflow');
  }

  onMessage((text) => {
    try {
      translate(text);
    } catch (thrown) {
      if (!isStackFull(thrown)) throw thrown;
      host(TOO_DEEP, 0);
    }
  });
})();
