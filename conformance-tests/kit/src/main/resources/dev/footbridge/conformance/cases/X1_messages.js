/*
 * rule: X1
 * title: a message is as its author wrote it and free of class names
 */
(async () => {
  const internal = 'invokeNativePlugin:fail internal error';
  check.equal((await native('throwsInternals')).errMsg, internal, 'a class name');
  check.equal((await native('throwsNull')).errMsg, internal, 'a null pointer');
  check.equal((await native('failsWithInternals')).errMsg, internal, 'a reason');
  check.equal((await native('failWithData',
    { errMsg: 'invokeNativePlugin:fail java.io.IOException: x' })).errMsg, internal, 'errMsg');
  check.equal((await native('throwsOfPlatform')).errMsg, internal, 'an exception of the platform');
  for (const reason of ['price is US$5', 'only for android/ios',
    'cannot read /home/me/Photos/cat.jpg', 'pay at example.com/shop/Checkout']) {
    check.equal((await native('failsWith', { reason })).errMsg,
      'invokeNativePlugin:fail ' + reason, reason);
  }
  check.done();
})();
