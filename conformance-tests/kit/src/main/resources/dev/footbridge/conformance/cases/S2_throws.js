/*
 * rule: S2
 * title: a handler that throws fails with the message of the cause
 * source: jsonrpc4j 33
 */
(async () => {
  for (const name of ['throwsMessage', 'throwsWrapped', 'throwsSync']) {
    check.equal(await native(name),
      { errMsg: 'invokeNativePlugin:fail the account is closed', errCode: 1005 }, name);
  }
  check.equal(nativeSync('throwsSync').errMsg, 'invokeNativePlugin:fail the account is closed');
  check.done();
})();
