// Code from strings is refused (rule X8): eval, and Function with its async and generator kin, also
// when reached through `.constructor`. Only `Function('return this')`, which libraries use to find
// the global object, gives what they look for.

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
 * Puts a constructor that refuses in the place of one that compiles.
 * @param {any} prototype what the constructor's instances inherit from
 * @param {string} name
 */
function refuseConstructor(prototype, name) {
  const replacement = function (/** @type {unknown[]} */ ...args) {
    const asksForGlobal = name === 'Function' && args.length === 1 && args[0] === 'return this';
    // A function of its own each time, as the constructor gives; strict, so it names the object.
    return asksForGlobal ? () => globalObject() : refuseEvaluation();
  };
  defineProperty(replacement, 'name', { value: name, configurable: true });
  defineProperty(replacement, 'prototype', { value: prototype, writable: false });
  defineProperty(prototype, 'constructor', {
    value: replacement, writable: name === 'Function', enumerable: false, configurable: true,
  });
  return replacement;
}

const SafeFunction = refuseConstructor(NativeFunction.prototype, 'Function');
const functionKin = [
  refuseConstructor(getPrototypeOf(async () => {}), 'AsyncFunction'),
  refuseConstructor(getPrototypeOf(function* () { yield 0; }), 'GeneratorFunction'),
  refuseConstructor(getPrototypeOf(async function* () { yield 0; }), 'AsyncGeneratorFunction'),
];
for (let i = 0; i < functionKin.length; i++) setPrototypeOf(functionKin[i], SafeFunction);
define(root, 'Function', SafeFunction, false);
define(root, 'eval', refuseEvaluation, false);
defineProperty(refuseEvaluation, 'name', { value: 'eval' });
