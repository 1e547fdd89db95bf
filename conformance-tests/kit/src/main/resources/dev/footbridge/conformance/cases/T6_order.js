/*
 * rule: T6
 * title: timers microtasks and ticks run in the order of a browser
 */
setTimeout(() => check.step('timeout 0'), 0);
setTimeout(() => {
  check.step('timeout 1');
  Promise.resolve().then(() => check.step('job of timeout 1'));
}, 1);
setTimeout(() => check.step('second timeout 1'), 1);
wx.nextTick(() => check.step('tick'));
queueMicrotask(() => {
  check.step('microtask');
  queueMicrotask(() => check.step('nested microtask'));
});
Promise.resolve().then(() => check.step('job'));
const cleared = setTimeout(() => check.fail('a cleared timer ran'), 0);
clearTimeout(cleared);
check.step('script');
setTimeout((a, b) => {
  check.steps(['script', 'microtask', 'job', 'nested microtask', 'tick', 'timeout 0', 'timeout 1',
    'job of timeout 1', 'second timeout 1']);
  check.equal([a, b], [1, 2], 'arguments');
  check.done();
}, 20, 1, 2);
