/*
 * rule: T8
 * title: Date follows the clock of timers
 * advance: 10000
 */
const start = Date.UTC(2024, 0, 1);
check.equal(Date.now(), start, 'Date.now() at first');
check.equal(new Date().getTime(), start, 'new Date() at first');
check.equal(Date(), new Date(start).toString(), 'Date() at first');
let isOver = false; // so that an engine with two times fails soon

// As lodash debounces: it asks, when the timer is due, whether enough time has passed.
const now = () => Date.now();
const debounce = (func, wait) => {
  let timer;
  let last = 0;
  const due = () => {
    const left = wait - (now() - last);
    timer = left <= 0 || isOver ? void func() : setTimeout(due, left);
  };
  return () => {
    last = now();
    if (timer === undefined) timer = setTimeout(due, wait);
  };
};
const typed = debounce(() => check.step(`debounced at ${now() - start}`), 300);
typed();
setTimeout(typed, 200);

const token = { expires: now() + 5000 };
const valid = () => now() < token.expires;
setTimeout(() => check.step(`valid: ${valid()} at ${now() - start}`), 4999);
setTimeout(() => check.step(`valid: ${valid()} at ${now() - start}`), 5000);

let polls = 0;
const until = now() + 2000;
const poll = () => {
  polls++;
  if (new Date() < until && !isOver) setTimeout(poll, 100);
};
poll();

setTimeout(() => {
  isOver = true;
  check.steps(['debounced at 500', 'valid: true at 4999', 'valid: false at 5000']);
  check.equal(polls, 21, 'how often it polled');
  check.equal(new Date().toISOString(), '2024-01-01T00:00:09.000Z', 'after nine seconds');
  check.equal(new (class extends Date {})().getTime(), start + 9000, 'of a subclass');
  check.equal(new Date(undefined).getTime(), NaN, 'an argument, if not a useful one');
  if (typeof performance === 'object') { // first used here, but it counts from the launch
    check.equal(performance.now(), 9000, 'performance.now()');
    check.equal(performance.timeOrigin, start, 'performance.timeOrigin');
  }
  if (typeof Intl === 'object') {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', timeStyle: 'medium' });
    check.equal(format.format(), '00:00:09', 'the default of Intl.DateTimeFormat');
    check.equal(format.formatToParts().map((part) => part.value).join(''), '00:00:09', 'its parts');
    check.equal(format.format(0), '00:00:00', 'an argument of Intl.DateTimeFormat');
    check.ok(format.format === format.format, 'format is the same function each time');
  }
  check.done();
}, 9000);
