'use strict';
// Lists a trial for each built-in function of the language, found by walking the global object,
// with receivers and arguments that it can work with; and for each piece of syntax.
/** @type {{ name: string, run: () => unknown }[]} */
const trials = (() => {
  const skipped = new Set([
    'Atomics.wait', // waits
    'console', // the shim's, as the next ones
    'clearInterval',
    'clearTimeout',
    'setInterval',
    'setTimeout',
    'wx',
  ]);

  const async = (text) => Promise.resolve(text);
  const bytes = () => new Uint8Array([1, 2, 3, 250]);
  const locales = ['en', 'de', 'ar', 'th', 'zh-Hant', 'hi'];

  /** Makers of a receiver, by the name of its class. */
  const receivers = {
    Array: () => [3, 10, 'a', undefined, 1.5],
    ArrayBuffer: () => new ArrayBuffer(16, { maxByteLength: 64 }),
    AsyncFunction: () => async () => 1,
    AsyncGenerator: () => (async function* () { yield 1; })(),
    BigInt: () => 123456789012345678901234567890n,
    Boolean: () => true,
    DataView: () => new DataView(new ArrayBuffer(64)),
    Date: () => new Date(2024, 1, 29, 12, 34, 56, 789),
    Error: () => new Error('text', { cause: 1 }),
    FinalizationRegistry: () => new FinalizationRegistry(() => {}),
    Function: () => function named(a, b) { return [this, a, b]; },
    Generator: () => (function* () { yield 1; yield 2; })(),
    Iterator: () => [1, 2, 3].values(),
    Map: () => new Map([['a', 1], [{}, 2], [NaN, 3]]),
    Number: () => 12345.6789,
    Object: () => ({ a: 1, b: { c: [1] }, get d() { return 2; } }),
    Promise: () => Promise.resolve(1),
    RegExp: () => /(?<first>[a-c]+)(\d*)|\p{L}(?=x)|(?<!y)z/dgu,
    Set: () => new Set([1, 'a', NaN]),
    SharedArrayBuffer: () => new SharedArrayBuffer(16),
    String: () => 'The quick Straße ﬁ b\u0301 12 abc34',
    Symbol: () => Symbol('text'),
    WeakMap: () => new WeakMap([[{}, 1]]),
    WeakRef: () => new WeakRef({}),
    WeakSet: () => new WeakSet([{}]),
  };
  const intl = {
    Collator: () => new Intl.Collator('de', { numeric: true, sensitivity: 'base' }),
    DateTimeFormat: () =>
      new Intl.DateTimeFormat('de', { dateStyle: 'full', timeStyle: 'long', timeZone: 'Asia/Tokyo' }),
    DisplayNames: () => new Intl.DisplayNames('de', { type: 'region' }),
    DurationFormat: () => new Intl.DurationFormat('de', { style: 'long' }),
    ListFormat: () => new Intl.ListFormat('de', { type: 'conjunction' }),
    Locale: () => new Intl.Locale('zh-Hant-TW-u-ca-chinese'),
    NumberFormat: () => new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' }),
    PluralRules: () => new Intl.PluralRules('ar', { type: 'ordinal' }),
    RelativeTimeFormat: () => new Intl.RelativeTimeFormat('de', { numeric: 'auto' }),
    Segmenter: () => new Intl.Segmenter('th', { granularity: 'word' }),
  };

  /** Makers of argument lists; each function gets them all. */
  const argumentLists = [
    () => [],
    () => [2],
    () => [-1.5, 3],
    () => ['abc'],
    () => ['12', 'x'],
    () => [/[a-z]+/g, '<$&>'],
    () => [/./gu, (text) => text + text],
    () => [(a, b) => (a > b ? 1 : -1), 0],
    () => [(value) => [value, value]],
    () => [[3, 1, 2], (value) => value],
    () => [[['a', 1], ['b', 2]]],
    () => [{ a: 1, valueOf() { return 7; } }],
    () => [{ length: 3, 0: 'x' }, 'a', { value: 1, configurable: true }],
    () => [new Set([1, 2]), new Map([[1, 2]])],
    () => [new Map([[1, { a: 1 }]])],
    () => [10n, 3n],
    () => [64, 12345678901234567890n],
    () => [0, 1, 2, 3, 4, 5, 6],
    () => [2024, 1, 29, 12, 30],
    () => [new Date(0), new Date(1e12)],
    () => ['2024-02-29T12:34:56+02:00'],
    () => ['Thu, 01 Jan 1970 00:00:00 GMT', 'de'],
    () => [new ArrayBuffer(8), 0, 4],
    () => [bytes(), 1],
    () => [Promise.resolve(1), Promise.reject(1).catch(() => {})],
    () => [[Promise.resolve(1), 2, async('x')]],
    () => [Object, { get: (target, key) => target[key] }],
    () => [{}, {}],
    () => [function () { return this; }, {}, [1, 2]],
    () => [Symbol.iterator, 'b'],
    () => ['{"a":[1,2.5,"x",null,{"b":true}]}', (key, value) => value],
    () => [{ a: [1, 2.5, 'x', null, { b: true }] }, null, 2],
    () => ['NFKD', 'x'],
    () => ['a%20b\u00e9', '%c3%a9'],
    () => ['de', { style: 'currency', currency: 'EUR', minimumFractionDigits: 3 }],
    () => ['de', { style: 'unit', unit: 'kilometer-per-hour', notation: 'compact' }],
    () => ['ar', { style: 'percent', numberingSystem: 'arab', signDisplay: 'always' }],
    () => ['th', { dateStyle: 'full', timeStyle: 'full', timeZone: 'America/New_York' }],
    () => ['zh-Hant', { granularity: 'sentence', type: 'language' }],
    () => ['en', { weekday: 'long', era: 'long', calendar: 'japanese', fractionalSecondDigits: 2 }],
    () => [['de', 'fr'], { localeMatcher: 'lookup', type: 'region', style: 'short' }],
    () => [3, 'days'],
    () => [new Date(0), 'de', { timeZone: 'UTC' }],
    () => [{ hours: 1, minutes: 2 }],
    () => ['DE'],
    () => ['calendar'],
    () => ['a|b(c)[d]{2,3}(?<n>x)\\k<n>', 'giy'],
    () => ['\\p{Script=Greek}(?<=ß)', 'iu'],
    () => ['[\\p{L}--[a-z]]', 'v'],
    () => [['Footbridge', 'de', 'Straße', 'ﬁ']],
  ];

  const all = [];
  const add = (name, run) => all.push({ name, run });
  const seen = new Set();

  /** Uses a result: iterators, promises, and what converts to text. */
  const use = (result) => {
    if (result !== null && typeof result === 'object') {
      if (typeof result.next === 'function') {
        for (let i = 0; i < 3; i++) result.next();
      }
      if (typeof result.then === 'function') result.then(() => {}, () => {});
      if (typeof result.format === 'function') String(result.format(1));
    }
    return result;
  };

  const calls = (path, fun, receiver) => {
    for (let i = 0; i < argumentLists.length; i++) {
      add(`${path} #${i}`, () => use(Reflect.apply(fun, receiver(), argumentLists[i]())));
    }
  };

  const constructs = (path, fun) => {
    try {
      Reflect.construct(Object, [], fun);
    } catch {
      return;
    }
    for (let i = 0; i < argumentLists.length; i++) {
      add(`new ${path} #${i}`, () => use(Reflect.construct(fun, argumentLists[i]())));
    }
  };

  const classReceiver = (path) => {
    const name = path.replace(/\.prototype$/, '');
    if (Object.hasOwn(receivers, name)) return receivers[name];
    if (name.startsWith('Intl.') && intl[name.slice(5)]) return intl[name.slice(5)];
    if (/(Int|Uint|Float)\d+(Clamped)?Array$/.test(name)) {
      const type = globalThis[name];
      return () =>
        name.startsWith('Big') ? type.from([3n, -1n, 2n]) : type.from([3, 1.5, -2, NaN]);
    }
    if (/Error$/.test(name)) return () => new globalThis[name]('text');
    return undefined;
  };

  const walk = (path, object, receiver) => {
    if (seen.has(object)) return;
    seen.add(object);
    for (const key of Reflect.ownKeys(object)) {
      const text = `${path}.${typeof key === 'symbol' ? `[${key.description}]` : key}`;
      const name = text.replace(/^globalThis\./, '');
      const property = Object.getOwnPropertyDescriptor(object, key);
      if (skipped.has(name) || key === 'constructor') continue;
      for (const accessor of [property.get, property.set]) {
        if (accessor) calls(`${name} (accessor)`, accessor, receiver);
      }
      const value = property.value;
      if (typeof value === 'function') {
        if (seen.has(value)) continue;
        calls(name, value, key === 'prototype' ? () => value : receiver);
        constructs(name, value);
        walk(text, value, () => value);
      } else if (value !== null && typeof value === 'object') {
        walk(text, value, classReceiver(name) ?? (() => value));
      }
    }
  };

  const hidden = {
    ArrayIterator: () => [1, 2][Symbol.iterator](),
    AsyncGenerator: receivers.AsyncGenerator,
    AsyncFunction: receivers.AsyncFunction,
    Generator: receivers.Generator,
    IteratorHelper: () => [1, 2].values().map((value) => value),
    MapIterator: () => new Map([[1, 2]]).entries(),
    RegExpStringIterator: () => 'abc'.matchAll(/./g),
    SetIterator: () => new Set([1]).values(),
    StringIterator: () => 'abc'[Symbol.iterator](),
    TypedArray: () => new Int8Array([3, 1, 2]),
    Segments: () => intl.Segmenter().segment('ab cd'),
    SegmentIterator: () => intl.Segmenter().segment('ab cd')[Symbol.iterator](),
    WrapForValidIterator: () => Iterator.from({ next: () => ({ done: true }) }),
  };

  walk('globalThis', globalThis, () => undefined);
  for (const [name, maker] of Object.entries(hidden)) {
    try {
      for (let to = Object.getPrototypeOf(maker()); to && to !== Object.prototype; ) {
        walk(name, to, maker);
        to = Object.getPrototypeOf(to);
      }
    } catch {
      continue; // not on this engine
    }
  }

  const o = { a: 1, b: [1, 2, { c: 3 }], f() { return this.a; } };
  let n = 5;
  const big = 12345678901234567890n;
  const fresh = () => ++n;
  const syntax = {
    add: () => [1 + fresh(), 'a' + fresh(), 1.5 + fresh(), null + undefined, {} + [], [1] + new Date(0)],
    arithmetic: () => [7 % fresh(), 2 ** 0.5, -7 / 2, 1 << 3, -1 >>> 1, ~5, 5 & 3, 0.1 * 3, -0, 1e21 + 1],
    bigint: () => [big ** 20n, big / 7n, big % 7n, big << 70n, -big >> 3n, big & 255n, ~big, big * big],
    bigintText: () => [`${big ** 9n}`, BigInt('0xffffffffffffffffff'), BigInt.asUintN(65, -big), Number(big)],
    bigintCompare: () => [big > 5, big == '12345678901234567890', big < 1e30, 5n == 5, big === big],
    classes: () => {
      class A { #x = 1; static s = 2; static #t() { return 3; } get x() { return this.#x; } static { A.u = A.#t(); } has(o) { return #x in o; } }
      class B extends A { constructor() { super(); this.y = super.x; } static async *m() { yield* [1]; } }
      return [new B().y, new A().has(new B()), B.s, B.m().next()];
    },
    closures: () => [1, 2].map((v) => (() => v + n)()),
    compare: () => [1 < 'a', 'a' < 'b', null >= 0, [] == '', NaN != NaN, Object.is(0, -0), 'a' in o, [] instanceof Array],
    conversions: () => [+'0x1f', +'1e400', `${1e21}`, `${0.000001234}`, `${5e-324}`, (255).toString(36), (0.1).toString(3), (1e21).toFixed(2)],
    dates: () => [`${new Date(fresh())}`, new Date('2024-02-30') + 1, Date.parse('Jan 1 2000'), new Date(2e14).toString()],
    destructuring: () => { const [a, , ...c] = 'abcd'; const { b: [x, , { c: y = 2 }], ...rest } = o; return [a, c, x, y, rest]; },
    deletes: () => { const t = { ...o }; delete t.a; return t; },
    errors: () => { try { null.x; } catch (e) { return `${e}${e.stack}`; } },
    errorsOfAll: () => { const out = []; for (const f of [() => undefined(), () => x1, () => { const q = 1; q = 2; }, () => [].reduce(() => 1), () => 'x'.repeat(-1), () => decodeURI('%'), () => new Array(-1), () => BigInt(1.5), () => JSON.parse('{'), () => new RegExp('('), () => Symbol() + 1, () => null[Symbol.iterator], () => { const [z] = 5; }]) { try { f(); } catch (e) { out.push(String(e), e.stack); } } return out; },
    generators: () => { function* g() { try { const x = yield 1; yield x; } finally { yield 3; } } const it = g(); return [it.next(), it.next(5), it.return(6), it.next()]; },
    asyncs: () => { const f = async () => { await null; for await (const x of [1, async(2)]) n = x + n - x; try { await Promise.reject(1); } catch {} return n; }; f(); },
    asyncGenerators: () => { const g = (async function* () { yield 1; yield* [2, 3]; })(); g.next(); g.next().then(() => g.return(4)); },
    getters: () => { const t = { get [`k${n}`]() { return 1; }, set [`k${n}`](v) { this.v = v; }, __proto__: o }; t[`k${n}`] = 5; return t; },
    imports: () => import('./nothing.js').catch(() => {}),
    json: () => JSON.stringify(JSON.parse('[1,-2.5e3,"\\u00e9\\n",{"a":null,"1":true}]'), null, '\t'),
    labels: () => { outer: for (const i of [1, 2]) for (let j = 0; j < 3; j++) { if (j === 1) continue outer; if (i === 2) break outer; } },
    logical: () => { const t = {}; t.a ??= 1; t.b ||= 2; t.a &&= 3; return [t?.a?.b, t.x?.(), t ?? 1]; },
    loops: () => { const keys = []; for (const k in Object.create(o, { z: { enumerable: true, value: 1 } })) keys.push(k); do { n--; } while (n > 5); return keys; },
    numbersToText: () => [1.5, 1e21, 123456789.123, 5e-7, 2 ** 53, 1 / 3].map((v) => [String(v), v.toFixed(20), v.toPrecision(7), v.toExponential(3), v.toString(2), v.toLocaleString()]),
    objects: () => Object.entries({ ...o, [Symbol.toPrimitive]: () => 1, 5: 1, b: 2, async *x() {}, get y() { return 1; } }),
    proxies: () => { const p = new Proxy(o, { get: (t, k, r) => Reflect.get(t, k, r), has: () => true, ownKeys: (t) => Reflect.ownKeys(t) }); return [p.a, 'x' in p, Object.keys(p), JSON.stringify(p), p.f()]; },
    regexps: () => [/(a+)+b/.exec('aaaaab'), /^(?:\d{1,3}\.){3}\d+$/.test('1.2.3.4'), 'x-y'.split(/-/), /(?<=\$)\d+/u.exec('$42'), /[^\p{Lu}]/iu.test('K'), 'aBc'.replace(/b/i, (m) => m + m), /\bfoo\b/y.test('foo'), /(.)\1/s.exec('aabb'), /^.{0,50}?x/m.test('y\nx')],
    spread: () => [...'añ😀', ...new Set([1]), ...new Map([[1, 2]]), Math.max(...[1, 2, 3])],
    sorts: () => [[3, 1, 2].sort(), [3, 1, 2].sort((a, b) => b - a), Array.from({ length: 50 }, (_, i) => `${(i * 7) % 13}`).sort(), [5, 1].toSorted(), new Float64Array([3, NaN, -0]).sort()],
    strings: () => ['ß'.toUpperCase(), 'İ'.toLowerCase(), 'a'.padStart(9, 'xy'), 'abc'.at(-1), '\ud800'.toWellFormed(), 'é'.normalize('NFD'), 'ä'.localeCompare('z', 'sv'), 'I'.toLocaleLowerCase('tr'), 'a-b'.replaceAll('-', '+'), 'x'.codePointAt(0), String.raw`a${1}\n`],
    switches: () => { switch (fresh()) { case 1: return 1; case '2': return 2; default: return o; } },
    symbols: () => [Symbol.for('x').toString(), Symbol('y').description, Symbol.keyFor(Symbol.for('x'))],
    tagged: () => ((parts, ...values) => [parts.raw, values])`a${n}b${o}\u0041`,
    typed: () => { const f = new Float32Array(8); f.set([1, 2], 3); const v = new DataView(f.buffer); v.setBigInt64(0, -5n); return [f.subarray(2), v.getFloat64(0), f.map((x) => x * 2), new BigUint64Array(2), new Uint8ClampedArray([300, -1])]; },
    updates: () => { let i = 0; i++; ++i; i += 1.5; i **= 2; const t = { i: 1n }; t.i++; const a = [1]; a[0]--; return [i, t, a]; },
    weak: () => [new WeakRef(o).deref(), new WeakMap([[o, 1]]).get(o)],
  };
  for (const [name, run] of Object.entries(syntax)) add(`syntax ${name}`, run);
  for (const locale of locales) {
    for (const [name, options] of [
      ['NumberFormat', {}], ['DateTimeFormat', { dateStyle: 'long' }], ['Collator', {}],
      ['PluralRules', {}], ['ListFormat', {}], ['RelativeTimeFormat', {}], ['Segmenter', {}],
    ]) {
      add(`new Intl.${name} ${locale}`, () => {
        const made = new Intl[name](locale, options);
        made.format?.(name === 'ListFormat' ? ['a', 'b'] : name === 'RelativeTimeFormat' ? 1 : 5, 'day');
        made.formatToParts?.(name === 'ListFormat' ? ['a', 'b'] : name === 'RelativeTimeFormat' ? 1 : 5, 'day');
        made.formatRange?.(1, 1e12);
        made.compare?.('a', 'b');
        made.select?.(3);
        if (made.segment) [...made.segment('Hello ขอบคุณ. x')];
        return made.resolvedOptions();
      });
    }
  }
  return all;
})();
