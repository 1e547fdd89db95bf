// Names files as keys of the storage
// Source: path traversal, as in storage that keeps a file per key
for (const key of ['../../footbridge-hostile-proof', '/tmp/footbridge-hostile-proof', 'a/../../b', '..\\footbridge-hostile-proof', '\0', '.', '..', 'x'.repeat(5000)]) {
  try { wx.setStorageSync(key, { text: 'x' }); } catch (e) {}
  wx.setStorage({ key, data: 'x' });
}
