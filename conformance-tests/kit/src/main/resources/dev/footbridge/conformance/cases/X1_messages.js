/*
 * rule: X1
 * title: the reason of fail is as its author wrote it, the message of an exception free of class names
 */
(async () => {
  const internal = 'invokeNativePlugin:fail internal error';
  check.equal((await native('throwsInternals')).errMsg, internal, 'a class name');
  check.equal((await native('throwsNull')).errMsg, internal, 'a null pointer');
  check.equal((await native('throwsOfPlatform')).errMsg, internal, 'an exception of the platform');
  for (const message of ['grant android.permission.CAMERA first', 'open android.settings.SETTINGS',
    '支付失败：请安装com.eg.android.AlipayGphone', 'price is US$5', 'only for android/ios',
    'cannot read /home/me/Photos/cat.jpg', 'pay at example.com/shop/Checkout']) {
    check.equal((await native('throwsWith', { message })).errMsg,
      'invokeNativePlugin:fail ' + message, message);
  }
  for (const message of ['kotlin.Unit is no answer', 'got a [Ljava.lang.String;', 'java.net.URL',
    'db.internal.PoolException', 'dev/footbridge/api/JsEvent', 'at dev.footbridge.api.JsEvent.name']) {
    check.equal((await native('throwsWith', { message })).errMsg, internal, message);
  }
  for (const reason of ['grant android.permission.CAMERA first', 'PaymentException: card declined',
    'java.io.IOException: disk full', 'Wallet@1b6d3586', 'two\n  lines ']) {
    const errMsg = 'invokeNativePlugin:fail ' + reason;
    check.equal((await native('failsWith', { reason })).errMsg, errMsg, reason);
    check.equal((await native('failWithData', { errMsg })).errMsg, errMsg, 'an errMsg of its own');
  }
  check.done();
})();
