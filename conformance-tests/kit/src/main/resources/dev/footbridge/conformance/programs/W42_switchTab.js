/*
 * rule: W42
 * title: switchTab keeps the pages of the tab bar and unloads the others
 */
await host.launch();
await wx.navigateTo({ url: 'detail' });
await host.stack();
check.steps(['home onLoad', 'home onShow', 'home onReady', 'home onHide', 'detail onLoad', 'detail onShow',
  'detail onReady']);
await wx.switchTab({ url: 'me' });
check.equal(await host.stack(), ['pages/me']);
check.steps(['detail onUnload', 'me onLoad', 'me onShow', 'me onReady']);
await wx.switchTab({ url: 'home' });
check.equal(await host.stack(), ['pages/home']);
check.steps(['me onHide', 'home onShow'], 'back to a tab');
await wx.switchTab({ url: 'home' });
check.equal(await host.stack(), ['pages/home']);
check.steps([], 'to the same tab');

// file: app.json
{
  "pages": ["pages/home", "pages/me", "pages/detail"],
  "tabBar": { "list": [{ "pagePath": "pages/home", "text": "Home" }, { "pagePath": "pages/me", "text": "Me" }] }
}

// file: pages/home.js
Page(hooksOf('home'));

// file: pages/me.js
Page(hooksOf('me'));

// file: pages/detail.js
Page(hooksOf('detail'));
