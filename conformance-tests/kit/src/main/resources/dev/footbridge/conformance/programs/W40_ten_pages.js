/*
 * rule: W40
 * title: ten pages can be open, and the eleventh fails
 */
await host.launch();
for (let i = 2; i <= 10; i++) await wx.navigateTo({ url: `a?n=${i}` });
check.equal(getCurrentPages().length, 10);
check.matches(await failureOf(wx.navigateTo({ url: 'a?n=11' })), /^navigateTo:fail webview count limit exceed/);
check.equal(getCurrentPages().length, 10);
await wx.redirectTo({ url: 'a?n=again' });
check.equal(getCurrentPages()[9].options, { n: 'again' }, 'redirectTo');

// file: pages/a.js
Page({});
