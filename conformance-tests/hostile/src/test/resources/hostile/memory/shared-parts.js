// Turns an object into text in which the same part appears a billion times
// Perhaps not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
let part = { text: 'part' };
for (let i = 0; i < 40; i++) part = { a: part, b: part };
for (;;) {
  try { JSON.stringify(part); } catch (e) {}
  try { wx.invokeNativePlugin({ api_name: 'echo', data: part }); } catch (e) {}
}
