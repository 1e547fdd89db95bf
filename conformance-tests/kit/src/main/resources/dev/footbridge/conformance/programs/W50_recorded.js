/*
 * rule: W50
 * title: what shows something answers ok and is recorded
 */
await host.launch();
const { errMsg } = await wx.showToast({ title: 'Saved', icon: 'none' });
check.equal(errMsg, 'showToast:ok');
await wx.showLoading({ title: 'Wait', mask: true });
await wx.setNavigationBarTitle({ title: 'Tea' });
await wx.pageScrollTo({ scrollTop: 10 });
const [toast] = await host.shown('toasts');
check.equal([toast.title, toast.icon, toast.page], ['Saved', 'none', 'pages/a']);
check.equal(await host.shown('titles'), [{ page: 'pages/a', title: 'Tea' }]);
const loading = await host.shown('loading');
check.equal([loading.isShown, loading.title, loading.mask], [true, 'Wait', true]);
await wx.hideLoading();
check.equal((await host.shown('loading')).isShown, false);
check.equal((await host.happened('ui')).map(({ api }) => api),
  ['showToast', 'showLoading', 'setNavigationBarTitle', 'pageScrollTo', 'hideLoading'], 'what reports hear');
check.matches(await failureOf(wx.showToast({})), /^showToast:fail parameter error: parameter\.title should be String/);

// file: pages/a.js
Page({});
