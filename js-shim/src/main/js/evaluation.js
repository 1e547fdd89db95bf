// Code from strings is refused (rule X8): eval, and Function with its async and generator variants,
// also when reached through `.constructor`. Only `Function('return this')` works, since libraries
// use it to find the global object.

const NativeEvalError = EvalError;
const NativeFunction = Function;

/** @returns {never} */
function refuseEvaluation() {
  throw new NativeEvalError('code from strings is not allowed in a mini program');
}

function globalObject() {
  return root;
}

/**
 * Replaces a constructor that compiles code by one that refuses.
 * @param {any} prototype what the constructor's instances inherit from
 * @param {string} name
 */
function refuseConstructor(prototype, name) {
  const replacement = function (/** @type {unknown[]} */ ...args) {
    const asksForGlobal = name === 'Function' && args.length === 1 && args[0] === 'return this';
    // A new function each time, as from the constructor; it is strict, so it cannot use `this`.
    return asksForGlobal ? () => globalObject() : refuseEvaluation();
  };
  defineProperty(replacement, 'name', { __proto__: null, value: name, configurable: true });
  defineProperty(replacement, 'prototype', { __proto__: null, value: prototype, writable: false });
  defineProperty(prototype, 'constructor', {
    __proto__: null,
    value: replacement,
    writable: name === 'Function',
    enumerable: false,
    configurable: true,
  });
  return replacement;
}

const SafeFunction = refuseConstructor(NativeFunction.prototype, 'Function');
/* eslint-disable no-restricted-syntax -- none of these is called */
const functionKin = [
  refuseConstructor(getPrototypeOf(async () => {}), 'AsyncFunction'),
  refuseConstructor(getPrototypeOf(function* () { yield 0; }), 'GeneratorFunction'),
  refuseConstructor(getPrototypeOf(async function* () { yield 0; }), 'AsyncGeneratorFunction'),
];
/* eslint-enable no-restricted-syntax */
for (let i = 0; i < functionKin.length; i++) setPrototypeOf(functionKin[i], SafeFunction);
define(root, 'Function', SafeFunction, false);
define(root, 'eval', refuseEvaluation, false);
defineProperty(refuseEvaluation, 'name', { __proto__: null, value: 'eval' });
