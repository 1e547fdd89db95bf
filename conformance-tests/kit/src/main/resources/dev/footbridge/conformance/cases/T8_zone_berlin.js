/*
 * rule: T8
 * title: dates have the zone Europe Berlin
 * timezone: Europe/Berlin
 * uses: zone.js
 */
checkInstants([
  ['2024-03-31T00:59:59Z', 'Sun Mar 31 2024 01:59:59 GMT+0100 (CET)', -60],
  ['2024-03-31T01:00:00Z', 'Sun Mar 31 2024 03:00:00 GMT+0200 (CEST)', -120],
  ['2024-10-27T00:30:00Z', 'Sun Oct 27 2024 02:30:00 GMT+0200 (CEST)', -120],
  ['2024-10-27T01:30:00Z', 'Sun Oct 27 2024 02:30:00 GMT+0100 (CET)', -60],
]);
// They exist once, twice or never.
checkLocalTimes([
  [[2024, 6, 1, 12, 0], '2024-07-01T10:00:00.000Z'],
  [[2024, 2, 31, 2, 30], '2024-03-31T01:30:00.000Z'],
  [[2024, 9, 27, 2, 30], '2024-10-27T00:30:00.000Z'],
]);
checkOtherDates();
check.done();
