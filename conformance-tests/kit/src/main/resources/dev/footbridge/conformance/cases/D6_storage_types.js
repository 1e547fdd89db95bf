/*
 * rule: D6
 * title: storage keeps Date, NaN, Infinity and undefined, and refuses what it cannot keep
 * expect: warnings 2
 */
(async () => {
  for (const value of [NaN, Infinity, -Infinity, undefined, null, { n: 1 }]) {
    wx.setStorageSync('key', value);
    check.equal(wx.getStorageSync('key'), value, 'sync');
    await wx.setStorage({ key: 'other', data: value });
    check.equal((await wx.getStorage({ key: 'other' })).data, value, 'async');
  }
  wx.setStorageSync('key', new Date(5));
  const date = wx.getStorageSync('key');
  check.ok(date instanceof Date, 'a Date');
  check.equal(date.getTime(), 5, 'the same time');
  wx.setStorageSync('key', { at: new Date(5) });
  check.equal(wx.getStorageSync('key'), { at: '1970-01-01T00:00:00.005Z' }, 'inside of an object');
  const cycle = {};
  cycle.self = cycle;
  for (const value of [new Map(), () => 1, Symbol('s'), 5n, cycle, /x/, new Uint8Array([1])]) {
    const { errCode } = await wx.setStorage({ key: 'key', data: value }).catch((e) => e);
    check.equal(errCode, 1003, 'refused');
    try {
      wx.setStorageSync('key', value);
      check.fail('was kept');
    } catch (e) {
      check.equal(e.errCode, 1003, 'refused, sync');
    }
  }
  check.equal(wx.getStorageSync('key'), { at: '1970-01-01T00:00:00.005Z' }, 'untouched');
  for (let i = 0; i < 2; i++) wx.setStorageSync('key', { map: new Map() });
  for (const n of [NaN, 1]) await wx.setStorage({ key: 'other', data: { get n() { return n; } } });
  check.done();
})();
