/*
 * rule: R3
 * title: a promise rejects with an error that has everything
 * source: electron 24427
 */
(async () => {
  const error = await wx.invokeNativePlugin({ api_name: 'failsWithData' }).catch((e) => e);
  check.ok(error instanceof Error, 'an Error');
  check.equal(error.message, 'invokeNativePlugin:fail no funds', 'message');
  check.equal(error.errMsg, 'invokeNativePlugin:fail no funds', 'errMsg');
  check.equal(error.balance, 3, 'the handlers key');
  const unknown = await wx.invokeNativePlugin({ api_name: 'unknownApi' }).catch((e) => e);
  check.equal(unknown.errCode, 1001, 'errCode');
  check.done();
})();
