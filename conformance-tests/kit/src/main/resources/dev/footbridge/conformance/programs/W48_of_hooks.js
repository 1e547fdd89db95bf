/*
 * rule: W48
 * title: a navigation of a hook waits until the page is open
 */
await host.launch();
await host.callMethod('isHome');
check.steps(['start onLoad', 'start onShow', 'start onReady', 'start onUnload', 'home onLoad', 'home onShow', 'home onReady']);
check.equal(await host.stack(), ['pages/home']);

// file: app.json
{ "pages": ["pages/start", "pages/home"] }

// file: pages/start.js
Page({
  ...hooksOf('start'),
  onLoad() {
    check.step('start onLoad');
    this.redirected = wx.redirectTo({ url: 'home' });
  },
  isHome() { return this.redirected; },
});

// file: pages/home.js
Page({ ...hooksOf('home'), isHome: () => true });
