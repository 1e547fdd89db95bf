/*
 * rule: X5
 * title: more open calls than allowed are refused
 * limits: small
 * source: react-native 27483 31830
 */
let refused = 0;
const tell = (res) => { if (res.errCode === 1014) refused++; };
for (let i = 0; i < 30; i++) {
  wx.invokeNativePlugin({ api_name: 'never', timeout: 100, complete: tell });
}
setTimeout(() => {
  check.equal(refused, 10);
  check.done();
}, 200);
