// What holds for Date in each time zone. The cases of zones use it, each with its own times.

/**
 * Returns a text with the offset for a name, as a JDK has it that knows no short name of the zone.
 * @param {string} text
 * @param {number} offset of the local time, in minutes, as getTimezoneOffset() has it
 */
const unnamed = (text, offset) => {
  const two = (number) => String(number).padStart(2, '0');
  const ahead = Math.abs(offset);
  const sign = offset < 0 ? '+' : '-';
  return text.replace(/\(.*\)$/, `(GMT${sign}${two(Math.trunc(ahead / 60))}:${two(ahead % 60)})`);
};

/**
 * Checks instants before and after the clocks change: each as text, and its offset.
 * @param {[string, string, number][]} instants
 * @param {boolean} [mayLackNames] whether some JDKs know no short name of the zone
 */
const checkInstants = (instants, mayLackNames = false) => {
  for (const [iso, text, offset] of instants) {
    const date = new Date(iso);
    const shown = date.toString();
    if (!mayLackNames || shown !== unnamed(text, offset)) check.equal(shown, text, iso);
    check.equal(date.toDateString() + ' ' + date.toTimeString(), shown, `the parts of ${iso}`);
    check.equal(date.getTimezoneOffset(), offset, `the offset of ${iso}`);
    check.equal(Date.parse(text), date.getTime(), `${text}, parsed`);
    const day = text.slice(0, 15);
    const [hours, minutes, seconds] = text.slice(16, 24).split(':').map(Number);
    check.equal([date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds()],
      [hours, minutes, seconds, 0], `the time of ${iso}`);
    check.equal(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][date.getDay()], day.slice(0, 3),
      `the weekday of ${iso}`);
    check.equal([date.getDate(), date.getFullYear()], [Number(day.slice(8, 10)), 2024],
      `the day of ${iso}`);
  }
};

/**
 * Checks local times: fields, and the instant that they stand for.
 * @param {[number[], string][]} times
 */
const checkLocalTimes = (times) => {
  for (const [fields, iso] of times) {
    const date = new Date(...fields);
    check.equal(date.toISOString(), iso, `${fields}`);
    const [year, month, day, hours, minutes] = fields;
    const set = new Date(2024, 5, 15, 12);
    set.setFullYear(year, month, day);
    set.setHours(hours, minutes, 0, 0);
    check.equal(set.toISOString(), iso, `${fields}, set`);
    const two = (number) => String(number).padStart(2, '0');
    const time = `${two(hours)}:${two(minutes)}:00`;
    check.equal(new Date(`${year}-${two(month + 1)}-${two(day)}T${time}`).toISOString(), iso,
      `${fields}, parsed`);
    check.equal(new Date(`${year}/${month + 1}/${day} ${time}`).toISOString(), iso,
      `${fields}, parsed with slashes`);
  }
};

/** Checks days that are local, and what does not depend on the zone. */
const checkOtherDates = () => {
  for (const day of ['2024/07/01', '7/1/2024', 'Jul 1, 2024', '1 July 2024']) {
    check.equal(Date.parse(day), new Date(2024, 6, 1).getTime(), `${day} is local`);
  }

  // What does not depend on the zone.
  check.equal(Date.parse('2024-07-01'), Date.UTC(2024, 6, 1), 'a day alone is in UTC');
  check.equal(Date.parse('2024-07-01T12:00:00+05:30'), Date.UTC(2024, 6, 1, 6, 30), 'an offset');
  check.equal(Date.parse('Mon, 01 Jul 2024 12:00:00 GMT'), Date.UTC(2024, 6, 1, 12), 'GMT');
  check.equal(new Date(8.64e15).getTime(), 8.64e15, 'the last instant');
  check.equal(new Date(2024, 0, 31).getMonth(), 0, 'the first month');
  check.equal(new Date(2024, 12, 0, 25, 61).getTime(), new Date(2025, 0, 1, 2, 1).getTime(),
    'carried');
  check.equal(new Date(2024, 0, NaN).getTime(), NaN, 'a field that is no number');
  check.equal(new Date(NaN).getTimezoneOffset(), NaN, 'the offset of an invalid date');
};
