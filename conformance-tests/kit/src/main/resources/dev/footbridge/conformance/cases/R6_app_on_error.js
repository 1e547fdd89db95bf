/*
 * rule: R6
 * title: the error reaches App.onError and no other hook stops it
 * expect: errors 2
 */
const seen = [];
wx.onError(() => { throw new Error('in the hook'); });
const removed = () => { check.fail('a removed hook was called'); };
wx.onError(removed);
wx.offError(removed);
App({ onError(text) { seen.push(text.split('\n')[0]); } });
wx.invokeNativePlugin({ api_name: 'nothing', success() { throw 'a string'; } });
setTimeout(() => {
  check.equal(seen, ['a string'], 'App.onError');
  check.done();
}, 100);
