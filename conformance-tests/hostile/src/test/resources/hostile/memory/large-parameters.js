// Sends parameters just below the limit, again and again
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
const text = 'x'.repeat(30 * 1024 * 1024);
for (;;) {
  try { wx.invokeNativePlugin({ api_name: 'heldForever', data: { text }, fail() {} }); } catch (e) {}
}
