/*
 * rule: T6
 * title: an interval repeats until it is cleared
 */
let count = 0;
const interval = setInterval((step) => {
  count += step;
  if (count === 3) clearInterval(interval);
}, 10, 1);
const stopped = setInterval(() => check.fail('a cleared interval ran'), 5);
clearInterval(stopped);
clearInterval(undefined);
clearTimeout('no timer');
setTimeout(() => {
  check.equal(count, 3);
  check.done();
}, 200);
