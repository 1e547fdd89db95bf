// Sends parameters just below the limit, again and again
const text = 'x'.repeat(30 * 1024 * 1024);
for (;;) {
  try { wx.invokeNativePlugin({ api_name: 'heldForever', data: { text }, fail() {} }); } catch (e) {}
}
