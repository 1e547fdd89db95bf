// Makes calls that return promises and stay open, each with a deadline of its own
// Source: half a million open calls with distinct deadlines
const all = [];
for (let i = 0; ; i++) {
  const call = wx.invokeNativePlugin({ api_name: 'heldForever', timeout: 100000 + i });
  call.catch(() => {});
  all.push(call);
}
