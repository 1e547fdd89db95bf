// Fills the storage, with many keys and with large values
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
const text = 's'.repeat(100000);
for (let i = 0; ; i++) {
  try { wx.setStorageSync('key' + i, text + i); } catch (e) {}
  wx.setStorage({ key: 'k'.repeat(10000) + i, data: i, fail() {} });
}
