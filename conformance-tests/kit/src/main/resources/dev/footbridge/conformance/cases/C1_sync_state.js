/*
 * rule: C1
 * title: a state of a sync call is reported and not delivered
 * expect: dropped 1
 */
const progress = () => { check.fail('progress was called'); };
const result = wx.invokeNativePlugin({ api_name: 'statesSync', sync: true, progress });
check.equal(result, { errMsg: 'invokeNativePlugin:ok' }, 'result');
setTimeout(() => check.done(), 100);
