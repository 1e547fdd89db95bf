/*
 * rule: S7
 * title: a result that cannot be written fails once and names the key
 */
(async () => {
  const places = {
    cycle: ' (a cycle at self)',
    innerCycle: ' (a cycle at list[0].self)',
    object: '',
    thread: ' (at list[0].thread)',
    exception: ' (at error)',
    scanner: ' (at words)',
  };
  for (const kind of Object.keys(places)) {
    check.equal(await native('okWith', { kind }), {
      errMsg: 'invokeNativePlugin:fail the result cannot be written as JSON' + places[kind],
      errCode: 1006,
    }, kind);
  }
  check.equal(nativeSync('textSync', { text: 'not json' }), {
    errMsg: 'invokeNativePlugin:fail the text that the handler returned is not JSON',
    errCode: 1006,
  }, 'text');
  check.done();
})();
