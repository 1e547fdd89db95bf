/*
 * rule: T6
 * title: timers nested deeper than five wait four milliseconds
 */
const zero = [];
const nest = (level) => {
  zero.push(level);
  if (level < 12) setTimeout(() => nest(level + 1), 0);
};
setTimeout(() => nest(1), 0);
setTimeout(() => check.ok(zero.length < 12, 'still nesting after 3 ms'), 3);
setTimeout(() => {
  check.equal(zero.length, 12, 'done after 100 ms');
  check.done();
}, 100);
