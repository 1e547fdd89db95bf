// Gives a program's dates a time zone, the same way on each runtime: the host knows how far the local
// time is ahead of UTC. Replaces what depends on local time: the constructor, Date.parse, and the
// methods. A runtime with Intl keeps its texts for languages.

const OP_OFFSET = 15;
const OP_OFFSET_OF_LOCAL = 16;
const OP_ZONE_NAME = 17;

const MS_PER_SECOND = 1000;
const MS_PER_MINUTE = 60 * MS_PER_SECOND;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;
const MS_PER_DAY = 24 * MS_PER_HOUR;
const GREATEST_MILLIS = 8.64e15;
const GREATEST_YEAR = 300000;

const DAY_NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTH_NAMES = [
  'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const ZonelessDate = Date;
const { abs, floor } = Math;
const { parse: parseZoneless, now: machineMillis } = ZonelessDate;
const timeOf = uncurried(ZonelessDate.prototype.getTime);
const setTimeOf = uncurried(ZonelessDate.prototype.setTime);
const matches = uncurried(RegExp.prototype.exec);
const toPrimitiveKey = Symbol.toPrimitive;

/**
 * The fields of a local time. A time of day beyond the day's end is carried over.
 * @typedef {[year: number, month: number, day: number, hours: number, minutes: number,
 *     seconds: number, ms: number]} Fields
 */

/**
 * Returns the number of days from 1970-01-01 to a day of the Gregorian calendar.
 * @param {number} year
 * @param {number} month from 0, may be beyond 11
 * @param {number} day from 1, may be beyond the month's end
 */
function daysTo(year, month, day) {
  const wholeYear = year + floor(month / 12);
  if (!(abs(wholeYear) <= GREATEST_YEAR)) return NaN;
  const monthOfYear = month - 12 * floor(month / 12);
  // A year that begins in March has its leap day at its end.
  const marchYear = monthOfYear < 2 ? wholeYear - 1 : wholeYear;
  const marchMonth = (monthOfYear + 10) % 12;
  return 365 * marchYear + floor(marchYear / 4) - floor(marchYear / 100) + floor(marchYear / 400)
    + floor((153 * marchMonth + 2) / 5) + day - 1 - 719468;
}

/**
 * Returns the fields of a local time.
 * @param {number} local milliseconds since 1970, local time
 * @returns {Fields}
 */
function fieldsOf(local) {
  const days = floor(local / MS_PER_DAY);
  const ms = local - days * MS_PER_DAY;
  const sinceMarch0 = days + 719468;
  const era = floor(sinceMarch0 / 146097);
  const dayOfEra = sinceMarch0 - era * 146097;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36524) - floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra
    - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const marchMonth = floor((5 * dayOfYear + 2) / 153);
  const month = (marchMonth + 2) % 12;
  return [
    yearOfEra + era * 400 + (month < 2 ? 1 : 0),
    month,
    dayOfYear - floor((153 * marchMonth + 2) / 5) + 1,
    floor(ms / MS_PER_HOUR),
    floor(ms / MS_PER_MINUTE) % 60,
    floor(ms / MS_PER_SECOND) % 60,
    ms % MS_PER_SECOND,
  ];
}

/**
 * Returns the instant of a local time, in milliseconds since 1970; NaN if there is none.
 * @param {number[]} fields numbers of any kind
 */
function instantOf(fields) {
  /** @type {number[]} */
  const whole = [];
  for (let i = 0; i < 7; i++) {
    if (!isFiniteNumber(fields[i])) return NaN;
    define(whole, i, trunc(fields[i]));
  }
  const local = daysTo(whole[0], whole[1], whole[2]) * MS_PER_DAY + whole[3] * MS_PER_HOUR
    + whole[4] * MS_PER_MINUTE + whole[5] * MS_PER_SECOND + whole[6];
  return fromLocal(local);
}

/** @param {number} local milliseconds since 1970, local time */
function fromLocal(local) {
  if (!(abs(local) <= GREATEST_MILLIS + MS_PER_DAY)) return NaN;
  const instant = local - +ask(OP_OFFSET_OF_LOCAL, local);
  return abs(instant) <= GREATEST_MILLIS ? instant + 0 : NaN;
}

/** @param {number} instant */
function offsetAt(instant) {
  return +ask(OP_OFFSET, instant);
}

/** @param {number} year */
function fullYearOf(year) {
  const whole = trunc(year);
  return whole >= 0 && whole <= 99 ? 1900 + whole : year;
}

/**
 * @param {number} number
 * @param {number} digits
 */
function padded(number, digits) {
  let text = '' + abs(number);
  while (text.length < digits) text = '0' + text;
  return number < 0 ? '-' + text : text;
}

/** @param {Fields} fields */
function weekdayOf(fields) {
  return (daysTo(fields[0], fields[1], fields[2]) % 7 + 11) % 7;
}

/** @param {Fields} fields */
function dayTextOf(fields) {
  return DAY_NAMES[weekdayOf(fields)] + ' ' + MONTH_NAMES[fields[1]] + ' ' + padded(fields[2], 2) + ' '
    + padded(fields[0], 4);
}

/**
 * @param {Fields} fields
 * @param {number} instant
 */
function timeTextOf(fields, instant) {
  const offset = offsetAt(instant);
  const minutes = floor(abs(offset) / MS_PER_MINUTE);
  return padded(fields[3], 2) + ':' + padded(fields[4], 2) + ':' + padded(fields[5], 2) + ' GMT'
    + (offset < 0 ? '-' : '+') + padded(floor(minutes / 60), 2) + padded(minutes % 60, 2)
    + ' (' + ask(OP_ZONE_NAME, instant) + ')';
}

/**
 * The texts of QuickJS, which has no languages.
 * @param {Fields} fields
 */
function localeDayOf(fields) {
  return padded(fields[1] + 1, 2) + '/' + padded(fields[2], 2) + '/' + padded(fields[0], 4);
}

/** @param {Fields} fields */
function localeTimeOf(fields) {
  return padded((fields[3] + 11) % 12 + 1, 2) + ':' + padded(fields[4], 2) + ':'
    + padded(fields[5], 2) + (fields[3] < 12 ? ' AM' : ' PM');
}

/** @param {number} instant */
function textOf(instant) {
  const fields = fieldsOf(instant + offsetAt(instant));
  return dayTextOf(fields) + ' ' + timeTextOf(fields, instant);
}

// The end of a text that says which time zone it is in, and a date alone, which ISO 8601 has in UTC.
const ZONED =
  /(?:\dZ|\b(?:GMT|UTC?|[ECMP][SD]T)|(?:GMT|UTC?|:\d\d(?:\.\d+)?) ?[+-]\d\d(?::?\d\d)?)\s*(?:\(.*\))?\s*$/i;
const ISO_DATE = /^(?:\d{4}|[+-]\d{6})(?:-\d\d(?:-\d\d)?)?$/;
const ISO_TIME = /^(?:\d{4}|[+-]\d{6})(?:-\d\d(?:-\d\d)?)?T/;

/**
 * Parses a text; one without a time zone is local time.
 * @param {string} text
 */
function parsed(text) {
  if (matches(ISO_DATE, text) !== null || matches(ZONED, text) !== null) return parseZoneless(text);
  return fromLocal(parseZoneless(text + (matches(ISO_TIME, text) === null ? ' GMT' : 'Z')));
}

/**
 * Returns a value as a primitive one, as the language does it for a date's only argument.
 * @param {any} value
 */
function primitiveOf(value) {
  if (!isObject(value)) return value;
  const convert = /** @type {any} */ (value)[toPrimitiveKey];
  if (convert !== undefined && convert !== null) {
    const primitive = apply(convert, value, ['default']);
    if (!isObject(primitive)) return primitive;
  } else {
    const { valueOf } = value;
    const number = typeof valueOf === 'function' ? apply(valueOf, value, []) : value;
    if (!isObject(number)) return number;
    const { toString } = value;
    const text = typeof toString === 'function' ? apply(toString, value, []) : value;
    if (!isObject(text)) return text;
  }
  throw new NativeTypeError('Cannot convert object to primitive value');
}

/** @param {unknown} value */
function isObject(value) {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** @param {unknown} value */
function isDate(value) {
  try {
    timeOf(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns what the native constructor needs to make the same date.
 * @param {any[]} args
 */
function zonelessArguments(args) {
  if (args.length === 0) return args;
  if (args.length === 1) {
    if (isDate(args[0])) return [timeOf(args[0])];
    const value = primitiveOf(args[0]);
    return [typeof value === 'string' ? parsed(value) : value];
  }
  const fields = [NaN, 0, 1, 0, 0, 0, 0];
  for (let i = 0; i < args.length && i < fields.length; i++) define(fields, i, +args[i]);
  define(fields, 0, fullYearOf(fields[0]));
  return [instantOf(fields)];
}

/**
 * Replaces a method that reads local fields.
 * @param {string} name
 * @param {unknown} invalid what it returns for an invalid date
 * @param {(fields: Fields, instant: number) => unknown} read
 */
function replaceReader(name, invalid, read) {
  replaceMethod(ZonelessDate.prototype, name, (self) => {
    const instant = timeOf(self);
    return isFiniteNumber(instant) ? read(fieldsOf(instant + offsetAt(instant)), instant) : invalid;
  });
}

/**
 * Replaces a method that sets local fields.
 * @param {string} name
 * @param {number} first the number of its first field
 * @param {number} count how many fields it can set
 */
function replaceSetter(name, first, count) {
  replaceMethod(ZonelessDate.prototype, name, (self, args) => {
    const instant = timeOf(self);
    const numbers = [args.length === 0 ? NaN : +args[0]];
    for (let i = 1; i < args.length && i < count; i++) define(numbers, i, +args[i]);
    return setFields(self, instant, first, numbers);
  });
}

/**
 * @param {unknown} date
 * @param {number} instant the date's
 * @param {number} first
 * @param {number[]} numbers
 */
function setFields(date, instant, first, numbers) {
  const isInvalid = !isFiniteNumber(instant);
  if (isInvalid && first > 0) return NaN;
  const fields = fieldsOf(isInvalid ? 0 : instant + offsetAt(instant));
  for (let i = 0; i < numbers.length; i++) define(fields, first + i, numbers[i]);
  return setTimeOf(date, instantOf(fields));
}

const INVALID = 'Invalid Date';

replaceReader('getFullYear', NaN, (fields) => fields[0]);
replaceReader('getYear', NaN, (fields) => fields[0] - 1900);
replaceReader('getMonth', NaN, (fields) => fields[1]);
replaceReader('getDate', NaN, (fields) => fields[2]);
replaceReader('getDay', NaN, weekdayOf);
replaceReader('getHours', NaN, (fields) => fields[3]);
replaceReader('getMinutes', NaN, (fields) => fields[4]);
replaceReader('getSeconds', NaN, (fields) => fields[5]);
replaceReader('getMilliseconds', NaN, (fields) => fields[6]);
replaceReader('getTimezoneOffset', NaN, (_, instant) => (0 - offsetAt(instant)) / MS_PER_MINUTE);
replaceReader('toString', INVALID, (_, instant) => textOf(instant));
replaceReader('toDateString', INVALID, dayTextOf);
replaceReader('toTimeString', INVALID, timeTextOf);
if (realm.Intl === undefined) {
  replaceReader('toLocaleDateString', INVALID, localeDayOf);
  replaceReader('toLocaleTimeString', INVALID, localeTimeOf);
  replaceReader('toLocaleString', INVALID, (fields) =>
    localeDayOf(fields) + ', ' + localeTimeOf(fields));
}
replaceSetter('setFullYear', 0, 3);
replaceSetter('setMonth', 1, 2);
replaceSetter('setDate', 2, 1);
replaceSetter('setHours', 3, 4);
replaceSetter('setMinutes', 4, 3);
replaceSetter('setSeconds', 5, 2);
replaceSetter('setMilliseconds', 6, 1);
replaceMethod(ZonelessDate.prototype, 'setYear', (self, args) => {
  const instant = timeOf(self);
  const year = args.length === 0 ? NaN : +args[0];
  return isFiniteNumber(year)
    ? setFields(self, instant, 0, [fullYearOf(year)])
    : setTimeOf(self, NaN);
});
replaceMethod(ZonelessDate, 'parse', (self, args) => parsed(NativeString(args.length === 0 ? undefined : args[0])));
replaceDate(() => textOf(machineMillis()), zonelessArguments);
