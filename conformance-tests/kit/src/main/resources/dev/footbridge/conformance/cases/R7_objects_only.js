/*
 * rule: R7
 * title: a result that is not an object fails and says so
 * expect: duplicates 4
 */
(async () => {
  const says = (what) => `invokeNativePlugin:fail a result must be a JSON object, but is ${what}`;
  for (const [kind, name] of [['array', 'an array'], ['number', 'a number'],
    ['string', 'a string'], ['boolean', 'a boolean']]) {
    check.equal(await native('okWith', { kind }), { errMsg: says(name), errCode: 1007 }, kind);
    check.equal(await native('stateWith', { kind }), { errMsg: says(name), errCode: 1007 }, 'state');
  }
  check.equal(await native('okWith', { kind: 'null' }), { errMsg: 'invokeNativePlugin:ok' }, 'null');
  check.equal(nativeSync('valueNumber').errMsg, says('a number'), 'sync');
  check.equal(nativeSync('textSync', { text: '[1]' }).errMsg,
    'invokeNativePlugin:fail the handler must return the text of a JSON object,'
    + ' but returned an array', 'text');
  check.done();
})();
