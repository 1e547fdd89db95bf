/*
 * rule: T8
 * title: dates have the zone America New York
 * timezone: America/New_York
 * uses: zone.js
 */
checkInstants([
  ['2024-03-10T06:59:59Z', 'Sun Mar 10 2024 01:59:59 GMT-0500 (EST)', 300],
  ['2024-03-10T07:00:00Z', 'Sun Mar 10 2024 03:00:00 GMT-0400 (EDT)', 240],
  ['2024-11-03T05:30:00Z', 'Sun Nov 03 2024 01:30:00 GMT-0400 (EDT)', 240],
  ['2024-11-03T06:30:00Z', 'Sun Nov 03 2024 01:30:00 GMT-0500 (EST)', 300],
]);
// They exist once, twice or never.
checkLocalTimes([
  [[2024, 6, 1, 12, 0], '2024-07-01T16:00:00.000Z'],
  [[2024, 2, 10, 2, 30], '2024-03-10T07:30:00.000Z'],
  [[2024, 10, 3, 1, 30], '2024-11-03T05:30:00.000Z'],
]);
checkOtherDates();
check.done();
