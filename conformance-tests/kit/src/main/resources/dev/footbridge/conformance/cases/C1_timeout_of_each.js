/*
 * rule: C1
 * title: a getter in the options that makes another call does not remove the timeout
 */
const callNever = (name, timeout, more) => {
  wx.invokeNativePlugin(Object.defineProperties({
    api_name: 'never',
    timeout,
    complete(res) {
      check.equal(res.errMsg, 'invokeNativePlugin:fail timeout', name);
      check.step(name);
    },
  }, Object.getOwnPropertyDescriptors(more)));
};
callNever('outer', 300, {
  get fail() {
    callNever('inner', 200, {});
    return undefined;
  },
});
setTimeout(() => check.step('299 ms'), 299);
setTimeout(() => {
  check.step('301 ms');
  const seen = ['inner', 'inner', '299 ms', 'outer', '301 ms'];
  check.steps(seen);
  check.done();
}, 301);
