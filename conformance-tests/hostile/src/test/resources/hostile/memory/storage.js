// Fills the storage, with many keys and with large values
const text = 's'.repeat(100000);
for (let i = 0; ; i++) {
  try { wx.setStorageSync('key' + i, text + i); } catch (e) {}
  wx.setStorage({ key: 'k'.repeat(10000) + i, data: i, fail() {} });
}
