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
  const own = await wx.invokeNativePlugin({ api_name: 'failsWithMessage' }).catch((e) => e);
  check.ok(own instanceof Error, 'an Error that the handler words');
  check.equal({ ...own }, { errMsg: 'invokeNativePlugin:fail no funds', stack: 'here',
    message: 'too poor' }, 'the handlers message and stack');
  check.equal(own.message, 'too poor', 'read');
  const unknown = await wx.invokeNativePlugin({ api_name: 'unknownApi' }).catch((e) => e);
  check.equal(unknown.errCode, 1001, 'errCode');
  check.done();
})();
