// The least that converted modules need: no more than a stand-in for the logic layer.
'use strict';
{
  const factories = new Map();
  const modules = new Map();
  const starred = new Map(); // exports, to those that have all of them
  const waiting = new Map(); // the same by path, before there are exports
  const namespaces = new Map();

  globalThis.__footbridge_define = (path, factory) => factories.set(path, factory);

  globalThis.loadModule = (path) => void load(path);

  globalThis.runModule = (path) => {
    try {
      load(path);
    } catch (e) {
      log('threw', e);
    }
  };

  function resolve(from, spec) {
    const parts = [];
    for (const part of `${from}/../${spec}`.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.') parts.push(part);
    }
    return parts.join('/');
  }

  function load(path) {
    const known = modules.get(path);
    if (known !== undefined) return known;
    const factory = factories.get(path);
    if (factory === undefined) throw new Error(`there is no ${path}`);
    const module = { exports: {} };
    modules.set(path, module);
    const require = (spec) => load(resolve(path, spec)).exports;
    require.dynamic = async (spec) => {
      await undefined;
      return namespaceOf(load(resolve(path, spec)).exports);
    };
    const toIn = (spec) => importOf(load(resolve(path, spec)));
    const star = (exports, spec) => {
      waiting.set(resolve(path, spec), [...(waiting.get(resolve(path, spec)) ?? []), exports]);
      const from = load(resolve(path, spec)).exports;
      if (!starred.get(from)?.includes(exports)) addStar(exports, from); // it ran before
    };
    for (const by of waiting.get(path) ?? []) {
      addStar(by, module.exports);
    }
    factory.call('not this', module.exports, require, module, toIn, out, star, id);
    return module;
  }

  function importOf(module) {
    return {
      get m() {
        return module.exports;
      },
      get d() {
        const { exports } = module;
        return isLinked(exports) ? exports : { get default() { return exports; } };
      },
      get n() {
        return namespaceOf(module.exports);
      },
    };
  }

  const isLinked = (exports) => Boolean(exports && exports.__esModule);

  function out(exports, getters) {
    Object.defineProperty(exports, '__esModule', { value: true });
    for (const name of Object.keys(getters)) {
      define(exports, name, getters[name]);
    }
  }

  function define(exports, name, get) {
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get });
    for (const by of starred.get(exports) ?? []) {
      addOne(by, exports, name);
    }
  }

  function addStar(exports, from) {
    starred.set(from, [...(starred.get(from) ?? []), exports]);
    for (const name of Object.keys(from)) {
      addOne(exports, from, name);
    }
  }

  function addOne(exports, from, name) {
    if (name !== 'default' && !Object.hasOwn(exports, name)) {
      define(exports, name, () => from[name]);
    }
  }

  function namespaceOf(exports) {
    let namespace = namespaces.get(exports);
    if (namespace === undefined) {
      namespace = Object.create(null);
      namespaces.set(exports, namespace);
      const names = Object.keys(exports);
      if (!isLinked(exports)) names.push('default');
      for (const name of names.sort()) {
        const get = () => (name === 'default' && !isLinked(exports) ? exports : exports[name]);
        Object.defineProperty(namespace, name, { enumerable: true, get });
      }
      Object.defineProperty(namespace, Symbol.toStringTag, { value: 'Module' });
      Object.preventExtensions(namespace);
    }
    return namespace;
  }

  function id(value, name, instead) {
    if (instead !== undefined && Object.getOwnPropertyDescriptor(value, 'name')?.value === instead) {
      Object.defineProperty(value, 'name', { value: name, configurable: true });
    }
    return value;
  }
}
