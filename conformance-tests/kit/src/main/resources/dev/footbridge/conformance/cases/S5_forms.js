/*
 * rule: S5
 * title: a sync call to an async handler fails at once and the reverse works
 */
check.equal(nativeSync('echo'), {
  errMsg: "invokeNativePlugin:fail 'echo' answers asynchronously; call it without sync: true",
  errCode: 1008,
});
native('echoSync', { n: 1 }).then((res) => {
  check.equal(res.params, { n: 1 });
  check.done();
});
