// The lint rules that keep what a program can replace out of code that runs beside it (rule X2): the
// shim, and the runtimes' preludes. They know syntax, not types: ReplacedBuiltInsTest of the
// conformance kit finds what is left, such as a property that an object does not have itself.

import vm from 'node:vm';

/** Runs in a context of its own, which has the language's globals and no others. */
const listed = (/** @type {string} */ expression) => vm.runInNewContext(expression);

const globals = new Set(listed('Object.getOwnPropertyNames(globalThis)'));
/** These cannot be replaced. */
const CONSTANTS = ['undefined', 'NaN', 'Infinity'];

const methods = new Set(listed(`
  [Array, ArrayBuffer, DataView, Date, Error, Function, Number, Object, Promise, RegExp, Set, String,
    Symbol, Object.getPrototypeOf(Uint8Array), WeakMap]
    .flatMap((each) => Object.getOwnPropertyNames(each.prototype))
    .filter((name) => name !== 'constructor')`));
/** Methods of safe maps (primordials.js), which have no others. */
const SAFE_METHODS = ['delete', 'forEach', 'get', 'has', 'set'];

/** Returns whether a node is in a function that is not called at once, or, as a prelude, by the runtime. */
function isLate(/** @type {any} */ node) {
  for (let at = node; at.parent !== null; at = at.parent) {
    const isPrelude = at.parent.type === 'ExpressionStatement' && at.parent.parent.type === 'Program';
    if (/Function/.test(at.type) && at.parent.callee !== at && !isPrelude) return true;
  }
  return false;
}

/** Forbids names that are looked up when a function runs, not before the program does. */
const noLateGlobal = {
  meta: { messages: { late: "A program can replace '{{name}}' before this function runs: take it at the top level." } },
  create(/** @type {any} */ context) {
    return {
      'Program:exit'(/** @type {any} */ program) {
        const { through, variables } = context.sourceCode.getScope(program);
        const declared = variables.filter((each) => each.defs.length === 0).flatMap((each) => each.references);
        for (const { identifier } of [...declared, ...through]) {
          const { name } = identifier;
          if (globals.has(name) && !CONSTANTS.includes(name) && isLate(identifier)) {
            context.report({ node: identifier, messageId: 'late', data: { name } });
          }
        }
      },
    };
  },
};

/** Forbids calls of methods that values have from a built-in prototype. */
const noBuiltInMethod = {
  meta: { messages: { method: "A program can replace '{{name}}': capture the method, and call it with apply." } },
  create(/** @type {any} */ context) {
    return {
      CallExpression(/** @type {any} */ { callee }) {
        const isMethod = callee.type === 'MemberExpression' && !callee.computed
          && callee.object.name !== 'runtime'; // the functions of a runtime
        const name = isMethod ? callee.property.name : '';
        if (methods.has(name) && !SAFE_METHODS.includes(name)) {
          context.report({ node: callee.property, messageId: 'method', data: { name } });
        }
      },
    };
  },
};

const own = ':has(> Property[key.name="__proto__"][value.raw="null"])';

/** Each with the built-in that it calls or reads. */
const syntax = [
  ['TemplateLiteral[expressions.length>0]',
    'QuickJS calls String.prototype.concat for a template literal: use +.'],
  ['ForOfStatement', 'for...of calls the array\'s iterator: count.'],
  ['ForInStatement', 'for...in reads prototypes: use ownKeys.'],
  ['ArrayPattern', 'This calls the array\'s iterator: read each item by its index.'],
  [':matches(ArrayExpression, CallExpression, NewExpression) > SpreadElement',
    'This calls the array\'s iterator: use apply, construct or a loop.'],
  ['YieldExpression[delegate=true]', 'yield* calls an iterator.'],
  [':function[async=true]', 'An async function reads `then` of what it returns, and `constructor` of '
    + 'what it awaits.'],
  ['AwaitExpression', 'await reads `constructor` of its promise: use promiseThen.'],
  ['BinaryExpression[operator="in"]', '`in` asks prototypes, too: use owns.'],
  // A program does not reach the shim's own class.
  ['BinaryExpression[operator="instanceof"][right.name!="Refusal"]', 'instanceof calls Symbol.hasInstance: ask for an internal slot '
    + 'with a captured getter.'],
  [`CallExpression[callee.name=/efineProperty$/] > ObjectExpression:not(${own})`,
    'A descriptor inherits `get`, `set` and `value`: begin it with __proto__: null.'],
  [`NewExpression[callee.name=/Proxy$/] > ObjectExpression:not(${own})`,
    'A handler inherits traps: begin it with __proto__: null.'],
  ['AssignmentExpression > MemberExpression.left[computed=true]',
    'An assignment to a key that the object lacks calls an inherited setter: use define.'],
  [':function MemberExpression[object.name=/^Native/][property.name!="prototype"]',
    'A program can replace this property before the function runs: take it at the top level.'],
].map(([selector, message]) => ({ selector, message }));

export const plugins = {
  replaceable: { rules: { 'no-built-in-method': noBuiltInMethod, 'no-late-global': noLateGlobal } },
};

export const rules = {
  'no-restricted-syntax': ['error', ...syntax],
  'replaceable/no-built-in-method': 'error',
  'replaceable/no-late-global': 'error',
};
