/*
 * rule: W20
 * title: the app is launched once its script ran, with how the program was launched
 */
await host.launch('pages/a?id=3');
check.steps(['app.js', 'onLaunch', 'app onShow', 'pages/a.js', 'onLoad']);
await host.open('pages/a');
check.steps(['onLoad'], 'when another page is opened');

// file: app.js
check.step('app.js');
check.equal(getCurrentPages(), [], 'pages in the first line');
const options = {
  globalData: { user: null },
  onLaunch(launched) {
    check.step('onLaunch');
    check.equal([launched.path, launched.query], ['pages/a', { id: '3' }], 'how it was launched');
    check.ok(this === options && getApp() === options, 'the app is what App was given');
    check.equal(launched, wx.getLaunchOptionsSync(), 'getLaunchOptionsSync');
  },
  onShow(shown) {
    check.step('app onShow');
    check.equal([shown.path, shown.query], ['pages/a', { id: '3' }], 'how it was shown');
  },
};
check.equal(App(options), undefined, 'what App returns');
check.ok(getApp() === options, 'getApp behind App');
check.ok(thrownBy(() => App({})) instanceof Error, 'a second App throws');
check.ok(getApp() === options, 'the first App counts');

// file: pages/a.js
check.step('pages/a.js');
check.equal(getApp().globalData.user, null, 'the app in the first line of a page');
Page({
  onLoad() { check.step('onLoad'); },
});
