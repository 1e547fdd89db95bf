/*
 * rule: X2
 * title: a program that redefines what errors and maps are does not break its promises
 */
const boom = () => { throw new RangeError('boom'); };
const NativeError = Error;
globalThis.Error = boom;
globalThis.Map = boom;
JSON.parse = boom;
Object.defineProperty(Object.prototype, 'errMsg', { set: boom, configurable: true });
Object.defineProperty(Object.prototype, 'balance', { set: boom, configurable: true });
(async () => {
  try {
    await wx.invokeNativePlugin({ api_name: 'failsWithData' });
    check.fail('it succeeded');
  } catch (e) {
    check.ok(e instanceof NativeError, 'an Error');
    check.equal(e.errMsg, 'invokeNativePlugin:fail no funds', 'errMsg');
    check.equal(e.balance, 3, 'the handlers key');
  }
  check.done();
})();
