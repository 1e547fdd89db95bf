// Each syntax that replaceable.js forbids is found, and what looks like it is not.

import { Linter } from 'eslint';
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { plugins, rules } from '../../../replaceable.js';

function found(code) {
  const config = { languageOptions: { ecmaVersion: 2022, sourceType: 'script' }, plugins, rules };
  return new Linter().verify(code, config).map(({ message }) => message);
}

const FORBIDDEN = [
  'text = `a${b}`;',
  'for (const each of list) run(each);',
  'for (const key in object) run(key);',
  'const [a] = list;',
  'function f([a]) {}',
  '[a] = list;',
  'f(...list);',
  'copy = [...list];',
  'new F(...list);',
  'function* f() { yield* list; }',
  'async function f() {}',
  'const f = async () => {};',
  "'a' in object;",
  'value instanceof Map2;',
  "defineProperty(object, 'a', { value: 1 });",
  'new NativeProxy(target, { get: f });',
  'object[key] = 1;',
  'items[items.length] += 1;',
  'function f() { return NativeMap.groupBy; }',
  "text.split(',');",
  'list?.push(1);',
  'pattern.exec(text);',
  'promise.then(f);',
  'f.call(undefined);',
  'const f = () => JSON;',
  'function f() { return globalThis.a; }',
  '(() => { run(() => Map); })();',
];

const ALLOWED = [
  "text = `a`;",
  'for (let i = 0; i < list.length; i++) run(list[i]);',
  'const { a } = object;',
  'function f(...args) { return args; }',
  'const copy = { __proto__: null, ...object };',
  'value instanceof Refusal;',
  "defineProperty(object, 'a', { __proto__: null, value: 1 });",
  'object.key = 1;',
  'const { parse } = JSON;',
  "const get = NativeMap.prototype.get;",
  'map.set(1, map.get(2));',
  'runtime.push(f);',
  'function f() { return undefined; }',
  '(function () { const { parse } = JSON; })();',
  '(host) => { globalThis.a = host; };',
];

for (const code of FORBIDDEN) {
  test(`finds ${code}`, () => assert.notDeepEqual(found(code), []));
}
for (const code of ALLOWED) {
  test(`allows ${code}`, () => assert.deepEqual(found(code), []));
}
