/*
 * rule: X2
 * title: setters of indices and of 'value' on Object.prototype do not break calls
 * needs: pure built-ins
 */
const { info } = console;
const boom = () => { throw new RangeError('boom'); };
const { defineProperty } = Object;
for (const key of ['value', '0', '1', '2', '3']) {
  defineProperty(Object.prototype, key, { __proto__: null, get: boom, set: boom, configurable: true });
}
wx.invokeNativePlugin({
  api_name: 'echo',
  data: { n: [5] },
  success(res) {
    if (res.params.n[0] !== 5) info('kit:the result was spoilt');
    info('kit:done');
  },
});
