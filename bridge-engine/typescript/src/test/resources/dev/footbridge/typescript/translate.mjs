// Translates files with the TypeScript that the first argument names, and writes what becomes of
// each beside it: the text, and the source map.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [typescript, ...files] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(typescript);
for (const file of files) {
  const { outputText, sourceMapText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    fileName: 'module.ts',
    compilerOptions: {
      experimentalDecorators: true,
      isolatedModules: true,
      module: ts.ModuleKind.Preserve,
      sourceMap: true,
      target: ts.ScriptTarget.ES2022,
      useDefineForClassFields: false,
    },
  });
  writeFileSync(`${file}.js`, outputText.replace(/\/\/# sourceMappingURL=.*$/, ''));
  writeFileSync(`${file}.mappings`, JSON.parse(sourceMapText).mappings);
}
