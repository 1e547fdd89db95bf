/*
 * rule: S3
 * title: the first answer wins and later ones are reported
 * expect: duplicates 2, threw 1
 * source: flutter 29092 117623, react-native 19925
 */
(async () => {
  check.equal(await native('thrice'), { n: 1, errMsg: 'invokeNativePlugin:ok' });
  check.equal(await native('throwsAfterEnd'), { errMsg: 'invokeNativePlugin:ok' });
  check.done();
})();
