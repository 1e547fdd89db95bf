/*
 * rule: X2
 * title: a program that redefines globals does not break its calls
 */
// Only syntax from here on: the built-in functions are replaced one after the other.
const { info } = console;
const { defineProperty } = Reflect;
const objectPrototype = Object.prototype;
const arrayPrototype = Array.prototype;
const boom = () => { throw new RangeError('boom'); };

// Inherited setters would catch what is assigned instead of defined.
const keys = ['errMsg', 'errCode', 'success', 'fail', 'complete', 'progress', 'resolve', 'reject',
  'reason', 'event', 'via', 'interval', 'callback', 'args', 'nesting', 'message', 'stack'];
for (let i = 0; i < keys.length; i++) {
  defineProperty(objectPrototype, keys[i], { __proto__: null, get: boom, set: boom, configurable: true });
}
const spoilt = [
  [JSON, 'parse'], [JSON, 'stringify'], [Reflect, 'apply'], [Reflect, 'ownKeys'],
  [Reflect, 'defineProperty'], [Object, 'defineProperty'], [Object, 'keys'], [Object, 'entries'],
  [Array, 'isArray'], [Promise, 'resolve'], [Promise, 'reject'], [Number, 'isFinite'],
  [Promise.prototype, 'then'], [Promise.prototype, 'constructor'], [Map.prototype, 'get'],
  [Map.prototype, 'set'], [Map.prototype, 'has'], [Map.prototype, 'delete'],
  [Map.prototype, 'forEach'], [Set.prototype, 'add'], [Function.prototype, 'call'],
  [Function.prototype, 'apply'], [Function.prototype, 'bind'], [String.prototype, 'split'],
  [String.prototype, 'slice'], [String.prototype, 'replaceAll'], [String.prototype, 'startsWith'],
  [String.prototype, 'includes'], [RegExp.prototype, 'test'], [RegExp.prototype, 'exec'],
  [arrayPrototype, 'push'], [arrayPrototype, 'map'], [arrayPrototype, 'forEach'],
  [arrayPrototype, Symbol.iterator], [objectPrototype, 'hasOwnProperty'],
  [objectPrototype, 'toString'], [objectPrototype, 'valueOf'], [globalThis, 'JSON'],
  [globalThis, 'Promise'], [globalThis, 'Map'], [globalThis, 'Error'], [globalThis, 'TypeError'],
  [globalThis, 'Reflect'], [globalThis, 'Object'], [globalThis, 'Array'], [globalThis, 'String'],
];
for (let i = 0; i < spoilt.length; i++) {
  defineProperty(spoilt[i][0], spoilt[i][1], { __proto__: null, value: boom, writable: true, configurable: true });
}

const own = (object, key) => object[key];
wx.invokeNativePlugin({
  api_name: 'states',
  data: { count: 2 },
  progress(state) { if (state.n !== 1 && state.n !== 2) info('kit:a state was spoilt'); },
  success(res) {
    if (own(res, 'errMsg') !== 'invokeNativePlugin:ok') info('kit:the result was spoilt');
    const sync = wx.invokeNativePlugin({ api_name: 'echoSync', sync: true, data: { n: 5 } });
    if (sync.params.n !== 5) info('kit:the sync result was spoilt');
    setTimeout((a) => {
      if (a !== 7) info('kit:the timer was spoilt');
      queueMicrotask(() => {
        const cycle = {};
        cycle.self = cycle;
        wx.invokeNativePlugin({
          api_name: 'echo',
          data: cycle,
          fail(refusal) {
            if (own(refusal, 'errCode') !== 1003) info('kit:the refusal was spoilt');
            failWithData();
          },
        });
      });
    }, 5, 7);
  },
});

function failWithData() {
  wx.invokeNativePlugin({
    api_name: 'failsWithData',
    fail(res) {
      if (own(res, 'errMsg') !== 'invokeNativePlugin:fail no funds') info('kit:errMsg was spoilt');
      if (own(res, 'balance') !== 3) info('kit:the data was spoilt');
    },
    complete() { info('kit:done'); },
  });
}
