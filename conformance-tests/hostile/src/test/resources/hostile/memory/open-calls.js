// Makes calls that stay open, as many as it can
// Source: the budget of what Java holds for a program
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
const text = 'x'.repeat(10000);
for (let i = 0; ; i++) wx.invokeNativePlugin({ api_name: 'heldForever', data: { i, text }, fail() {} });
