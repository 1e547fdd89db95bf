/*
 * rule: T8
 * title: dates have the zone Australia Lord Howe
 * timezone: Australia/Lord_Howe
 * uses: zone.js
 */
checkInstants([
  ['2024-10-05T15:29:59Z', 'Sun Oct 06 2024 01:59:59 GMT+1030 (LHST)', -630],
  ['2024-10-05T15:30:00Z', 'Sun Oct 06 2024 02:30:00 GMT+1100 (LHDT)', -660],
  ['2024-04-06T14:45:00Z', 'Sun Apr 07 2024 01:45:00 GMT+1100 (LHDT)', -660],
  ['2024-04-06T15:15:00Z', 'Sun Apr 07 2024 01:45:00 GMT+1030 (LHST)', -630],
], true);
// They exist once, twice or never.
checkLocalTimes([
  [[2024, 6, 1, 12, 0], '2024-07-01T01:30:00.000Z'],
  [[2024, 9, 6, 2, 15], '2024-10-05T15:45:00.000Z'],
  [[2024, 3, 7, 1, 45], '2024-04-06T14:45:00.000Z'],
]);
checkOtherDates();
check.done();
