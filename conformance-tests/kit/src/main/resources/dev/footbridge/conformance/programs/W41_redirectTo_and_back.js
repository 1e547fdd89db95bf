/*
 * rule: W41
 * title: redirectTo unloads the top page first, and navigateBack goes as far as the first page
 */
await host.launch();
await wx.navigateTo({ url: 'b' });
await host.stack();
check.steps(['a onLoad', 'a onShow', 'a onReady', 'a onHide', 'b onLoad', 'b onShow', 'b onReady']);
await wx.redirectTo({ url: 'c' });
check.equal(await host.stack(), ['pages/a', 'pages/c']);
check.steps(['b onUnload', 'c onLoad', 'c onShow', 'c onReady'], 'redirectTo');

await wx.navigateTo({ url: 'b' });
await wx.navigateTo({ url: 'b' });
await host.stack();
check.steps(['c onHide', 'b onLoad', 'b onShow', 'b onReady', 'b onHide', 'b onLoad', 'b onShow', 'b onReady']);
await wx.navigateBack({ delta: 2 });
check.equal(await host.stack(), ['pages/a', 'pages/c']);
check.steps(['b onUnload', 'b onUnload', 'c onShow'], 'navigateBack by two');

await wx.navigateTo({ url: 'b' });
await wx.navigateBack();
check.equal(await host.stack(), ['pages/a', 'pages/c'], 'navigateBack without delta');
await wx.navigateBack({ delta: 99 });
check.equal(await host.stack(), ['pages/a'], 'navigateBack by more than there are');
check.matches(await failureOf(wx.navigateBack()), /^navigateBack:fail /, 'at the first page');
check.equal(await host.stack(), ['pages/a']);

// file: pages/a.js
Page(hooksOf('a'));

// file: pages/b.js
Page(hooksOf('b'));

// file: pages/c.js
Page(hooksOf('c'));
