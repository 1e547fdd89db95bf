// Replaces what a program can replace of the language: each property of each built-in, and names that
// objects do not have, but inherit. Records what of that is reached while a form of use runs.
//
// From `replace` to `restore`, this uses only syntax and what it takes here. The parts of a program that
// are to be tried are added with `form`, and keep to that, too.

const form = (() => {
  'use strict';
  const {
    apply, defineProperty, deleteProperty, get: readFrom, getOwnPropertyDescriptor, getPrototypeOf, has: asks,
    ownKeys, set: writeTo, setPrototypeOf,
  } = Reflect;
  const { stringify } = JSON;
  const { log } = console;
  const NativeError = Error;
  const NativeProxy = Proxy;
  const objectPrototype = Object.prototype;

  const define = (object, key, value) => defineProperty(object, key, {
    __proto__: null, value, enumerable: true, writable: true, configurable: true,
  });
  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
  const text = (key) => (typeof key === 'symbol' ? '[' + symbols.get(key) + ']' : key);
  const symbols = new Map(Object.getOwnPropertyNames(Symbol).map((name) => [Symbol[name], 'Symbol.' + name]));

  // The forms of use, what they got, and what of the replaced they reached.

  const forms = [];
  let current;
  let kept;
  let reached;
  let isRecording = false;

  function add(name, run) {
    const keep = (value) => { define(kept, kept.length, [name, value]); };
    setPrototypeOf(keep, null); // JSON asks it for a toJSON
    define(forms, forms.length, { __proto__: null, name, run, keep });
  }

  function record(path) {
    if (isRecording) return;
    isRecording = true; // what takes the stack may reach something itself
    try {
      const key = current + ': ' + path;
      if (getOwnPropertyDescriptor(reached, key) === undefined) {
        define(reached, key, '');
        define(reached, key, new NativeError().stack);
      }
    } catch {
      // Without the stack.
    }
    isRecording = false;
  }

  // What can be replaced.

  let sites = [];
  const heirs = [];
  const seen = new Set();

  /** Walks through all objects that can be reached from some, the nearest first. */
  function walk(queue) {
    for (const [path, object] of queue) {
      if (seen.has(object)) continue;
      seen.add(object);
      for (const key of ownKeys(object)) {
        if (object === globalThis && key === 'fuzz') continue;
        const property = withoutPrototype(getOwnPropertyDescriptor(object, key));
        const name = path === '' ? text(key) : path + '.' + text(key);
        const isLength = Array.isArray(object) && key === 'length'; // takes no other value
        if ((property.configurable || property.writable) && !isLength) sites.push({ __proto__: null, path: name, object, key, property });
        for (const part of ['value', 'get', 'set']) {
          // A runtime may have replaced a global by a getter of it.
          const isGlobal = part === 'value' && object === globalThis;
          const inside = isGlobal ? globalThis[key] : property[part];
          if (isObject(inside)) queue.push([part === 'value' ? name : part + ' ' + name, inside]);
        }
      }
      const prototype = getPrototypeOf(object);
      if (prototype === objectPrototype) heirs.push({ __proto__: null, path: path === '' ? 'globalThis' : path, object });
      if (prototype !== null) queue.push([path + '.__proto__', prototype]);
    }
  }

  function withoutPrototype(property) {
    setPrototypeOf(property, null);
    return property;
  }

  walk([['', globalThis]]);
  walk([
    ['%ArrayIterator%', [][Symbol.iterator]()],
    ['%StringIterator%', ''[Symbol.iterator]()],
    ['%MapIterator%', new Map().entries()],
    ['%SetIterator%', new Set().values()],
    ['%RegExpStringIterator%', ''.matchAll(/x/g)],
    ['%Generator%', (function* () { yield 0; })()],
    ['%GeneratorFunction%', function* () { yield 0; }],
    ['%AsyncFunction%', async () => {}],
    ['%AsyncGenerator%', (async function* () { yield 0; })()],
    ['%AsyncGeneratorFunction%', async function* () { yield 0; }],
  ]);

  // Replacing.

  let mode;
  const undo = [];
  const later = (action) => { define(undo, undo.length, action); };
  /** What stands in place of a value in the mode 'nonsense'. */
  const nonsense = () => nonsense;
  setPrototypeOf(nonsense, null);

  /** Returns a function that records; in the mode 'watched', it does what is replaced does. */
  function spy(path, whole) {
    return function (...args) {
      record(path);
      if (mode === 'throwing') throw new NativeError('replaced: ' + path);
      return mode === 'nonsense' ? nonsense : whole(this, args);
    };
  }

  const accessor = (path, get, set) => ({
    __proto__: null, get: spy(path, get), set: spy(path, set), configurable: true, enumerable: false,
  });

  function replacementOf(path, property) {
    if (!property.configurable) return { __proto__: null, value: nonsense };
    if (mode !== 'watched' && typeof property.value === 'function') {
      return { __proto__: null, value: spy(path), configurable: true, enumerable: property.enumerable, writable: true };
    }
    if (isAccessor(property)) {
      return accessor(
        path,
        (self) => (property.get === undefined ? undefined : apply(property.get, self, [])),
        (self, args) => (property.set === undefined ? undefined : apply(property.set, self, args)));
    }
    let { value } = property;
    return accessor(path, () => value, (self, args) => { value = args[0]; });
  }

  const isAccessor = (property) => getOwnPropertyDescriptor(property, 'get') !== undefined;

  function replace({ path, object, key, property }) {
    if (mode === 'watched' && !property.configurable) return; // only its value could be replaced
    if (defineProperty(object, key, replacementOf(path, property))) {
      later(() => { defineProperty(object, key, property); });
    }
  }

  /** Adds a property that all objects inherit. */
  function inherit(key, name = key) {
    if (getOwnPropertyDescriptor(objectPrototype, key) !== undefined) return;
    defineProperty(objectPrototype, key, accessor('added Object.prototype.' + name, () => undefined, () => {}));
    later(() => { deleteProperty(objectPrototype, key); });
  }

  /** Watches for what is read or written that an object does not have itself. */
  function watchAbove({ path, object }) {
    const note = (key) => {
      if (getOwnPropertyDescriptor(objectPrototype, key) === undefined) {
        record('missing in ' + path + ': ' + (typeof key === 'symbol' ? 'a symbol' : key));
      }
    };
    setPrototypeOf(object, new NativeProxy(objectPrototype, {
      __proto__: null,
      get(target, key, self) { note(key); return readFrom(target, key, self); },
      has(target, key) { note(key); return asks(target, key); },
      set(target, key, value, self) { note(key); return writeTo(target, key, value, self); },
    }));
    later(() => { setPrototypeOf(object, objectPrototype); });
  }

  /** Returns a value as one that JSON can write. */
  function plain(value, depth) {
    if (typeof value === 'function') return 'a function';
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    if (!isObject(value) || depth > 4) return String(value);
    if (ArrayBuffer.isView(value)) return String(value);
    if (value instanceof ArrayBuffer) return String(new Uint8Array(value));
    if (value instanceof Date) return 'a Date: ' + value.getTime();
    if (Array.isArray(value)) return value.map((each) => plain(each, depth + 1));
    const all = value instanceof Error ? { is: String(value) } : {};
    for (const key of Object.keys(value)) all[key] = plain(value[key], depth + 1);
    return all;
  }

  // What the test calls.

  globalThis.fuzz = {
    __proto__: null,
    /** Prints the sites' paths, without those that match a pattern, and the forms' names. */
    list(spared) {
      sites = sites.filter((site) => !new RegExp('^(' + spared + ')$').test(site.path));
      log('fuzz:' + stringify([sites.map((site) => site.path), forms.map((each) => each.name)]));
    },
    /** Replaces some of the sites, and adds names; `how` is 'watched', 'throwing' or 'nonsense'. */
    replace(how, from, to, names) {
      mode = how;
      current = 'between';
      reached = { __proto__: null };
      kept = [];
      for (let i = 0; mode === 'watched' && to - from > 1 && i < heirs.length; i++) watchAbove(heirs[i]);
      for (let i = from; i < to; i++) replace(sites[i]);
      for (let i = 0; i < names.length; i++) inherit(names[i]);
      for (let i = 0; names.length > 0 && i < wellKnown.length; i++) inherit(wellKnown[i][0], wellKnown[i][1]);
    },
    run(i) {
      current = forms[i].name;
      forms[i].run(forms[i].keep);
    },
    restore() {
      for (let i = undo.length - 1; i >= 0; i--) undo[i]();
      undo.length = 0;
    },
    /** Prints what the forms kept, and what was reached. */
    report() {
      log('fuzz:' + stringify([kept.map(([name, value]) => [name, plain(value, 0)]), reached]));
    },
  };
  const wellKnown = [...symbols].filter(([key]) => typeof key === 'symbol').map(([key, name]) => [key, '[' + name + ']']);
  return add;
})();
