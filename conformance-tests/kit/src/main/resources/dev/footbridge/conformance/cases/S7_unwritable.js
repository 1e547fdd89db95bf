/*
 * rule: S7
 * title: a result that cannot be written fails once
 */
(async () => {
  for (const kind of ['cycle', 'object']) {
    check.equal(await native('okWith', { kind }), {
      errMsg: 'invokeNativePlugin:fail the result cannot be written as JSON',
      errCode: 1006,
    }, kind);
  }
  check.equal(nativeSync('textSync', { text: 'not json' }), {
    errMsg: 'invokeNativePlugin:fail the text that the handler returned is not JSON',
    errCode: 1006,
  }, 'text');
  check.done();
})();
