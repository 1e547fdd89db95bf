/*
 * rule: D6
 * title: the storage family keeps what can be JSON
 */
const values = [0, 2 ** 53 + 2, 1e300, '', 'text', true, null, [1, { a: 2 }], { deep: { x: [null] } }];
(async () => {
  for (const value of values) {
    check.equal(wx.setStorageSync('key', value), undefined, 'setStorageSync returns nothing');
    check.equal(wx.getStorageSync('key'), value, 'getStorageSync');
    await wx.setStorage({ key: 'other', data: value });
    check.equal(await wx.getStorage({ key: 'other' }),
      { data: value, errMsg: 'getStorage:ok' }, 'getStorage');
  }
  check.equal(wx.getStorageInfoSync(), { keys: ['key', 'other'], currentSize: 1, limitSize: 10240 });
  check.equal((await wx.getStorageInfo()).keys, ['key', 'other'], 'getStorageInfo');
  check.equal(wx.getStorageSync('absent'), '', 'absent, sync');
  const absent = await wx.getStorage({ key: 'absent' }).catch((e) => e);
  check.equal(absent.errMsg, 'getStorage:fail data not found', 'absent');
  check.equal(wx.removeStorageSync('key'), undefined, 'removeStorageSync');
  check.equal(wx.getStorageSync('key'), '', 'removed');
  await wx.removeStorage({ key: 'other' });
  wx.setStorageSync('a', 1);
  wx.clearStorageSync();
  check.equal(wx.getStorageInfoSync().keys, [], 'cleared');
  wx.setStorageSync('a', 1);
  await wx.clearStorage();
  check.equal(wx.getStorageInfoSync().keys, [], 'cleared again');
  try {
    wx.setStorageSync();
    check.fail('no key was taken');
  } catch (e) {
    check.ok(e instanceof Error, 'an Error');
    check.equal(e.message, 'setStorageSync:fail parameter error:'
      + ' parameter.key should be a String that is not empty;');
  }
  const long = await wx.setStorage({ key: 'k', data: 'x'.repeat(1 << 20) }).catch((e) => e);
  check.matches(long.errMsg, /^setStorage:fail exceed storage item max length/);
  check.done();
})();
