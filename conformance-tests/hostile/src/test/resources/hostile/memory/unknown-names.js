// Calls ever new names of APIs, each of which is long
// Source: the budget of what Java holds for a program
const long = 'n'.repeat(100000);
for (let i = 0; ; i++) {
  wx.invokeNativePlugin({ api_name: long + i, fail() {} });
  wx.canIUse && wx.canIUse(long + i);
}
