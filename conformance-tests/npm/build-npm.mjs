// Does what "build npm" of the developer tools does: makes the folder miniprogram_npm of a program
// from the packages that its package.json names as dependencies.
//
//     node build-npm.mjs PACKAGES PROGRAM
//
// PACKAGES has the node_modules to take them from, PROGRAM the package.json. A package made for mini
// programs names a folder, which is copied; the main file of any other is bundled into an index.js,
// for which node_modules must have esbuild. The dependencies of packages become packages beside them.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** Returns the package.json in a folder. */
function packageIn(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Returns the folder of a package, as Node finds it from a folder: the nearest node_modules. */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed; ${from} needs it`);
  }
}

/** Bundles the main file of a package; other packages stay for `require`. */
function bundle(folder, { main = 'index.js' }, result) {
  const { buildSync } = createRequire(join(folder, 'package.json'))('esbuild');
  buildSync({
    absWorkingDir: folder,
    bundle: true,
    entryPoints: [createRequire(import.meta.url).resolve(join(folder, main))],
    format: 'cjs',
    logLevel: 'warning',
    mainFields: ['main'],
    outfile: join(result, 'index.js'),
    packages: 'external',
    platform: 'neutral',
    target: 'es2018',
  });
}

/** Builds the packages that the package.json in a folder names, and those that they need. */
function build(dependencies, from, results, built) {
  for (const name of Object.keys(dependencies ?? {})) {
    if (built.has(name)) continue;
    built.add(name);
    const folder = folderOf(name, from);
    const about = packageIn(folder);
    const result = join(results, name);
    const copied = about.miniprogram ?? 'miniprogram_dist';
    if (existsSync(join(folder, copied))) cpSync(join(folder, copied), result, { recursive: true });
    else bundle(folder, about, result);
    build(about.dependencies, folder, results, built);
  }
  return built;
}

const [packages, program] = process.argv.slice(2);
if (!packages || !program) {
  console.error('build-npm.mjs: name the folder of node_modules, and the folder of the program');
  process.exit(2);
}
const results = resolve(program, 'miniprogram_npm');
rmSync(results, { force: true, recursive: true });
mkdirSync(results, { recursive: true });
const built = build(packageIn(program).dependencies, resolve(packages), results, new Set());
console.log(`${results}: ${[...built].sort().join(', ')}`);
