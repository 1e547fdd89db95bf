/*
 * rule: D4
 * title: a stage answers later and any other value is the result
 */
const call = (api_name, more) => wx.invokeNativePlugin({ api_name, ...more });
(async () => {
  const ok = 'invokeNativePlugin:ok';
  check.equal((await call('stage', { data: { n: 1 } })).params, { n: 1 }, 'a stage settles the call');
  const failed = await call('throwsWrapped').catch((e) => e);
  check.equal(failed.errMsg, 'invokeNativePlugin:fail the account is closed', 'a stage that fails');
  check.equal(call('stage', { sync: true }).errCode, 1008, 'a stage is asynchronous');
  const account = { owner: 'kka', limit: null, cards: [1, 2], errMsg: ok };
  check.equal(call('value', { sync: true }), account, 'a value is written as JSON');
  check.equal(await call('value'), account, 'and answers an async call');
  check.equal(call('valueNumber', { sync: true }).errCode, 1007, 'a number is no result');
  check.done();
})();
