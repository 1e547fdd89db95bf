/*
 * rule: W27
 * title: the page is hidden before the app and the app is shown before the page
 */
await host.launch();
await wx.navigateTo({ url: 'b' });
await host.stack();
check.steps(['app onShow', 'a onLoad', 'a onShow', 'a onReady', 'a onHide', 'b onLoad', 'b onShow', 'b onReady']);
await host.hide();
check.steps(['b onHide', 'app onHide']);
await host.show({ scene: 1044 });
check.steps(['app onShow', 'b onShow']);
check.equal(wx.getEnterOptionsSync().scene, 1044, 'how it was shown');

// file: app.js
App({
  onShow() { check.step('app onShow'); },
  onHide() { check.step('app onHide'); },
});

// file: pages/a.js
Page(hooksOf('a'));

// file: pages/b.js
Page(hooksOf('b'));
