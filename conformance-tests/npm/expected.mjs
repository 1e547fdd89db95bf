// Runs the pages of the program on Node, in a small imitation of a mini program platform, and
// compares their data with expected.json:
//
//     node expected.mjs INSTALLED BUILT [--write]
//
// INSTALLED is the program with node_modules (and esbuild in it), BUILT the one with miniprogram_npm.
// --write writes expected.json instead.

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import vm from 'node:vm';

const EXPECTED = new URL('expected.json', import.meta.url);

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** Returns the file that a path means, or undefined. */
function fileAt(path) {
  return [path, `${path}.js`, join(path, 'index.js')].find(isFile);
}

/** A program of a folder: its modules, its pages, and the wx that they see. */
class Program {
  constructor(folder, esbuild) {
    this.esbuild = esbuild;
    this.folder = resolve(folder);
    this.modules = new Map();
    this.definition = undefined;
    this.context = vm.createContext({
      App() {},
      Behavior: (definition) => definition,
      Page: (definition) => { this.definition = definition; },
      clearTimeout,
      console,
      process: { env: { NODE_ENV: 'production' } },
      setTimeout,
      wx: this.wx(readJson(join(folder, 'mocks.json')).mocks),
    });
    this.context.global = this.context;
    this.require(join(this.folder, 'app.js'));
  }

  wx(mocks) {
    const storage = new Map();
    const answer = ({ success, fail, complete }, error, result) => {
      setTimeout(() => {
        if (error) fail?.({ errMsg: `request:fail ${error}` });
        else success?.(result);
        complete?.(result);
      });
    };
    return {
      getStorage: (options) => answer(options, undefined, { data: storage.get(options.key) }),
      getStorageSync: (key) => storage.get(key) ?? '',
      nextTick: (callback) => { setTimeout(callback); },
      request: (options) => {
        const mock = mocks.find(({ when }) => matches(when, options));
        answer(options, mock.fail, structuredClone(mock.ok));
      },
      setStorage: (options) => {
        storage.set(options.key, options.data);
        answer(options, undefined, {});
      },
      setStorageSync: (key, value) => { storage.set(key, JSON.parse(JSON.stringify(value))); },
    };
  }

  /** Returns the file that a module means by a name. */
  find(name, from) {
    if (/^\.{0,2}\//.test(name)) return fileAt(resolve(dirname(from), name));
    const built = fileAt(join(this.folder, 'miniprogram_npm', name));
    if (built) return built;
    const installed = createRequire(from).resolve(name);
    return installed.startsWith(join(this.folder, 'node_modules')) ? installed : undefined;
  }

  require(file) {
    let module = this.modules.get(file);
    if (!module) {
      module = { exports: {} };
      this.modules.set(file, module);
      const run = vm.compileFunction(this.commonJs(file), ['exports', 'require', 'module'], {
        filename: file,
        parsingContext: this.context,
      });
      const require = (name) => {
        const found = this.find(name, file);
        if (!found) throw new Error(`module '${name}' is not found; ${file} requires it`);
        return this.require(found);
      };
      run.call(module.exports, module.exports, require, module);
    }
    return module.exports;
  }

  /** Returns the text of a module as CommonJS. */
  commonJs(file) {
    const text = readFileSync(file, 'utf8');
    if (!/^(import|export)\b/m.test(text)) return text;
    return this.esbuild.transformSync(text, { format: 'cjs' }).code;
  }

  /** Opens a page; resolves to its data when it has set `done`. */
  async open(path) {
    this.require(join(this.folder, `${path}.js`));
    return new Promise((opened, failed) => {
      const page = { ...this.definition, data: structuredClone(this.definition.data) };
      page.setData = (changes) => {
        Object.assign(page.data, changes);
        if (page.data.done) opened(structuredClone(page.data));
      };
      Promise.resolve(page.onLoad({})).catch(failed);
    });
  }
}

/** Returns whether a mock's conditions, of the kinds that mocks.json uses, are true of a call. */
function matches({ regex = {}, subset = {} }, options) {
  const at = (pointer) => pointer.slice(1).split('/').reduce((value, key) => value?.[key], options);
  return (
    Object.entries(regex).every(([pointer, pattern]) => new RegExp(pattern).test(at(pointer))) &&
    Object.entries(subset).every(([key, value]) => isDeepStrictEqual(copy(options[key]), value))
  );
}

/** Returns a copy of a value of JSON, made of this realm's objects. */
function copy(value) {
  return value && JSON.parse(JSON.stringify(value));
}

/** Opens all pages of a program; a page that cannot be loaded has an error instead of data. */
async function openAll(program) {
  const results = {};
  for (const page of readJson(join(program.folder, 'app.json')).pages) {
    results[page] = await program.open(page).then(copy, (error) => error);
  }
  return results;
}

const [installed, built, option] = process.argv.slice(2);
const esbuild = createRequire(resolve(installed, 'package.json'))('esbuild');
const fromModules = await openAll(new Program(installed, esbuild));
const fromBuilt = await openAll(new Program(built, esbuild));

const pages = {};
for (const [page, data] of Object.entries(fromModules)) {
  if (data instanceof Error) throw data;
  const inBuilt = fromBuilt[page];
  if (inBuilt instanceof Error && !/is not found|Cannot find module/.test(inBuilt.message)) throw inBuilt;
  if (!(inBuilt instanceof Error) && !isDeepStrictEqual(inBuilt, data)) {
    throw new Error(`${page} has other data with miniprogram_npm: ${JSON.stringify(inBuilt)}`);
  }
  pages[page] = { built: !(inBuilt instanceof Error), data };
}

if (option === '--write') {
  writeFileSync(EXPECTED, `${JSON.stringify({ pages }, null, 2)}\n`);
} else if (!isDeepStrictEqual(readJson(EXPECTED), { pages })) {
  console.error(`expected.json differs from what Node gives: ${JSON.stringify({ pages }, null, 2)}`);
  process.exitCode = 1;
}
console.log(`${relative('.', installed)} and ${relative('.', built)}: ${Object.keys(pages).length} pages`);
