/*
 * rule: X2
 * title: what the shim's own objects lack is not taken from prototypes
 * timezone: America/New_York
 */
const { defineProperty, deleteProperty } = Reflect;
const { getMinutes, getMonth, setHours } = Date.prototype;
const { apply } = Reflect;
const { canIUse, getStorageSync, invokeNativePlugin, removeStorageSync, setStorageSync } = wx;
const NativeDate = Date;
const boom = () => { throw new RangeError('boom'); };
const replaced = [
  [Object.prototype, ['dataType', 'nothing', 'get', 'return', '1', '2', '3', '4', Symbol.toStringTag]],
  [String.prototype, ['0', '7']],
  [Map, [Symbol.hasInstance]],
  [Error.prototype, ['name']],
];
const nameOfErrors = Object.getOwnPropertyDescriptor(Error.prototype, 'name');
Object.setPrototypeOf(nameOfErrors, null);
const each = (change) => { // without iterators, which inherit a `return`
  for (let i = 0; i < replaced.length; i++) {
    for (let k = 0; k < replaced[i][1].length; k++) change(replaced[i][0], replaced[i][1][k]);
  }
};
const during = (run) => {
  each((object, key) => {
    defineProperty(object, key, { __proto__: null, get: boom, set: boom, configurable: true });
  });
  try {
    return run();
  } finally {
    each(deleteProperty);
    defineProperty(Error.prototype, 'name', nameOfErrors);
  }
};

// Not while QuickJS writes JSON, which calls setters of indices.
const { data, documented, minutes } = during(() => {
  const date = new NativeDate(2024, 4, 31, 12, 30);
  apply(setHours, date, [10, 20, 30]);
  return {
    __proto__: null,
    data: getStorageSync('missing'),
    documented: canIUse('getStorageInfoSync.success'),
    minutes: apply(getMonth, date, []) * 100 + apply(getMinutes, date, []),
  };
});
check.equal(data, '', 'what is not stored');
check.equal(documented, false, 'a key that is not documented');
check.equal(minutes, 420, 'a date');
setStorageSync('k', 1);
check.equal(during(() => removeStorageSync('k')), undefined, 'a result without data');
during(() => { console.log('%d %', 5, { m: new Map([[1, 2]]), r: /x/g }); });

const failed = invokeNativePlugin({ api_name: 'failsWithMessage' });
failed.catch((error) => {
  deleteProperty(Error.prototype, 'name');
  check.equal([error.message, error.stack], ['too poor', 'here'], 'a failure with a stack');
  check.done();
});
defineProperty(Error.prototype, 'name', { __proto__: null, get: boom, configurable: true });
