// Parses each script below the working folder: modules as modules, others as the bodies of functions.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction, SourceTextModule } from 'node:vm';

let parsed = 0;

function check(file) {
  const text = readFileSync(file, 'utf8');
  try {
    if (/^(import|export)\b/m.test(text)) {
      new SourceTextModule(text, { identifier: file });
    } else {
      compileFunction(text, ['exports', 'require', 'module'], { filename: file });
    }
    parsed++;
  } catch (error) {
    console.log(`${file}: ${error.stack}`);
    process.exitCode = 1;
  }
}

function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      walk(path);
    } else if (/\.(js|wxs)$/.test(entry.name)) {
      check(path);
    }
  }
}

walk('.');
console.log(`${parsed} files parse`);
