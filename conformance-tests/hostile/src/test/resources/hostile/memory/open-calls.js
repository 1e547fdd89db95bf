// Makes calls that stay open, as many as it can
// Source: the budget of what Java holds for a program
const text = 'x'.repeat(10000);
for (let i = 0; ; i++) wx.invokeNativePlugin({ api_name: 'heldForever', data: { i, text }, fail() {} });
