/*
 * rule: W48
 * title: navigations happen one after the other in the order of their calls
 */
await host.launch();
check.steps(['a onLoad', 'a onShow', 'a onReady']);
await Promise.all([
  wx.navigateTo({ url: '/pages/b' }),
  wx.redirectTo({ url: '/pages/c' }),
  wx.navigateTo({ url: '/pages/b' }),
  wx.navigateBack(),
]);
check.equal(await host.stack(), ['pages/a', 'pages/c']);
check.steps(['a onHide', 'b onLoad', 'b onShow', 'b onReady', 'b onUnload', 'c onLoad', 'c onShow', 'c onReady',
  'c onHide', 'b onLoad', 'b onShow', 'b onReady', 'b onUnload', 'c onShow']);

// file: pages/a.js
Page(hooksOf('a'));

// file: pages/b.js
Page(hooksOf('b'));

// file: pages/c.js
Page(hooksOf('c'));
