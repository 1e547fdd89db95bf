/*
 * rule: W52
 * title: the host fires the listeners that wx.onX added, until wx.offX removes them
 */
await host.launch();
const change = (theme) => host.fire('themeChange', { theme });
await change('dark');
check.steps(['app dark', 'one dark', 'two dark']);
await host.callMethod('leave');
await change('light');
check.steps(['app light', 'two light'], 'without the first');
await host.callMethod('leaveAll');
await change('dark');
check.steps(['app dark'], 'without any');
await host.fire('networkStatusChange', { isConnected: false, networkType: 'none' });
check.steps(['none']);
check.matches(await failureOf(host.fire('themeChanged')), /there is no event 'themeChanged'/);

// file: app.js
App({
  onThemeChange({ theme }) { check.step(`app ${theme}`); },
});

// file: pages/a.js
const one = ({ theme }) => check.step(`one ${theme}`);
const two = ({ theme }) => check.step(`two ${theme}`);
wx.onThemeChange(one);
wx.onThemeChange(two);
wx.onNetworkStatusChange(({ networkType }) => check.step(networkType));
Page({
  leave() { wx.offThemeChange(one); },
  leaveAll() { wx.offThemeChange(); },
});
