/*
 * rule: R7
 * title: null stays null and absent stays absent
 * source: capacitor 2590 6915
 */
(async () => {
  const result = await native('okWithData', { a: null, list: [null], b: undefined });
  check.equal(result, { a: null, list: [null], errMsg: 'invokeNativePlugin:ok' });
  check.ok(!('b' in result), 'absent');
  check.equal(nativeSync('value'),
    { owner: 'kka', limit: null, cards: [1, 2], errMsg: 'invokeNativePlugin:ok' }, 'a record');
  check.done();
})();
