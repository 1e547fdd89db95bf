/*
 * rule: C6
 * title: the option object is never changed
 */
const data = Object.freeze({ list: Object.freeze([1, 2]) });
const options = { api_name: 'echo', data, success() {}, complete() {} };
const copy = { ...options };
const frozen = Object.freeze({ api_name: 'echo', data });
wx.invokeNativePlugin(options);
wx.invokeNativePlugin(frozen)
  .then(() => {
    check.equal(Object.keys(options), Object.keys(copy), 'keys');
    for (const key of Object.keys(copy)) check.ok(options[key] === copy[key], key);
    check.done();
  });
