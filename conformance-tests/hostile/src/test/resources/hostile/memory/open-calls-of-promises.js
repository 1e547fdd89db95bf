// Makes calls that return promises and stay open, each with a deadline of its own
// Source: half a million open calls with distinct deadlines
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
const all = [];
for (let i = 0; ; i++) {
  const call = wx.invokeNativePlugin({ api_name: 'heldForever', timeout: 100000 + i });
  call.catch(() => {});
  all.push(call);
}
