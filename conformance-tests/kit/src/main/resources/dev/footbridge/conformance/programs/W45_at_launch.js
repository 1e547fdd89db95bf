/*
 * rule: W45
 * title: at launch App.onPageNotFound and the listeners hear of a page that does not exist
 */
await host.launch('pages/gone?id=3');
await getApp().redirected;
await host.stack();
check.steps(['onLaunch', 'onPageNotFound', 'listener', 'a onLoad', 'a onShow', 'a onReady']);
check.equal(await host.stack(), ['pages/a']);

// file: app.js
const missing = { path: 'pages/gone', query: { id: '3' }, isEntryPage: true };
wx.onPageNotFound((given) => {
  check.step('listener');
  check.equal(given, missing, 'what the listener gets');
});
App({
  onLaunch() { check.step('onLaunch'); },
  onPageNotFound(given) {
    check.step('onPageNotFound');
    check.equal(given, missing, 'what the app gets');
    this.redirected = wx.redirectTo({ url: '/pages/a' });
  },
});

// file: pages/a.js
Page(hooksOf('a'));
