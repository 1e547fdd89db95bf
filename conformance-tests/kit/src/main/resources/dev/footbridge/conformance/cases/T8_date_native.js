/*
 * rule: T8
 * title: Date looks as the language has it
 * timezone: America/New_York
 * seed: 7
 */
const sameKeys = (object, expected, what) =>
  check.equal(expected.filter((key) => !Object.hasOwn(object, key)), [], what);

check.equal([Date.name, Date.length, typeof Date], ['Date', 7, 'function'], 'the constructor');
const isText = (method, name) =>
  new RegExp(`^function ${name}\\(.*\\[native code\\]`, 's').test(String(method));
check.ok(isText(Date, 'Date'), 'its text');
check.ok(isText(Function.prototype.toString, 'toString'), 'the text of Function.prototype.toString');
check.equal(Function.prototype.toString.call((a) => a), '(a) => a', 'the text of a function');
check.equal(Object.getPrototypeOf(Date), Function.prototype, 'its prototype');
sameKeys(Date, ['length', 'name', 'prototype', 'now', 'parse', 'UTC'], 'its properties');
check.equal(Object.keys(Date), [], 'enumerable properties');
check.equal(Object.getOwnPropertyDescriptor(globalThis, 'Date'), {
  value: Date, writable: true, enumerable: false, configurable: true,
}, 'the global');
check.equal(Object.getOwnPropertyDescriptor(Date, 'prototype'), {
  value: Date.prototype, writable: false, enumerable: false, configurable: false,
}, 'Date.prototype');
check.equal(Object.getOwnPropertyDescriptor(Date.prototype, 'constructor'), {
  value: Date, writable: true, enumerable: false, configurable: true,
}, 'Date.prototype.constructor');

for (const [object, name, length] of [
  [Date, 'now', 0], [Date, 'parse', 1], [Date, 'UTC', 7], [Math, 'random', 0],
  [Date.prototype, 'getHours', 0], [Date.prototype, 'setHours', 4],
  [Date.prototype, 'toString', 0], [Date.prototype, 'getTime', 0],
]) {
  const method = object[name];
  check.equal([method.name, method.length], [name, length], name);
  check.ok(isText(method, name), `the text of ${name}`);
  check.ok(!Object.hasOwn(method, 'prototype'), `${name} is no constructor`);
  check.equal(Object.getOwnPropertyDescriptor(object, name), {
    value: method, writable: true, enumerable: false, configurable: true,
  }, `the property ${name}`);
}

const date = new Date(2020, 1, 29, 12);
check.ok(date instanceof Date, 'instanceof');
check.equal(date.constructor, Date, 'constructor');
check.equal(Object.prototype.toString.call(date), '[object Date]', 'the tag');
check.equal(typeof Date(), 'string', 'Date() as a function');
check.equal(typeof Date.call(date, 0), 'string', 'Date.call');
check.equal(new Date(date).getTime(), date.getTime(), 'a copy');
check.equal(new Date('2020-02-29T17:00:00Z').getTime(), date.getTime(), 'a text');
check.equal(new Date({ valueOf: () => 5 }).getTime(), 5, 'an object');
check.equal(new Date({ [Symbol.toPrimitive]: () => '1970-01-01T00:00:00.005Z' }).getTime(), 5,
  'an object that is a text');
check.equal(new Date(null).getTime(), 0, 'null');
check.equal(new Date(99, 0).getFullYear(), 1999, 'a year of two digits');
check.equal(String(new Date(NaN)), 'Invalid Date', 'an invalid date');
check.equal(JSON.stringify({ date }), '{"date":"2020-02-29T17:00:00.000Z"}', 'JSON');
check.equal(`${date}`, date.toString(), 'as a text');
check.equal(date - new Date(2020, 1, 29), 43200000, 'as a number');
check.equal(Reflect.construct(Date, [3], Object) instanceof Date, false, 'another new.target');

class Day extends Date {
  constructor(...args) {
    super(...args);
    this.own = true;
  }

  get noon() {
    return this.getHours() === 12;
  }
}
const day = new Day(2020, 1, 29, 12);
check.equal([day instanceof Day, day instanceof Date, day.own, day.noon, day.getTime()],
  [true, true, true, true, date.getTime()], 'a subclass');
check.equal([Day.now(), Day.UTC(1970, 0, 1), Day.name], [Date.now(), 0, 'Day'], 'its statics');

const caught = (action) => {
  try {
    action();
    return 'nothing';
  } catch (error) {
    return error.constructor;
  }
};
check.equal(caught(() => Date.prototype.getHours.call({})), TypeError, 'a method of another object');
check.equal(caught(() => Date.prototype.setHours.call({}, 1)), TypeError, 'a setter of another');
check.equal(caught(() => new Date(Symbol('s'))), TypeError, 'a symbol');
check.equal(caught(() => new Date(1n)), TypeError, 'a BigInt');
check.equal(caught(() => new Date.now()), TypeError, 'new Date.now()');

const { Date: Kept } = globalThis;
globalThis.Date = function Mock() {};
check.equal(new Kept() instanceof Kept, true, 'the native one, when a mock is in its place');
globalThis.Date = Kept;
check.done();
