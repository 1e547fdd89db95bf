/*
 * rule: W54
 * title: permissions and limits apply to what the logic layer answers
 * deny: showToast
 * limits: small
 */
await host.launch();
check.equal(await failureOf(wx.showToast({ title: 'x' })), 'showToast:fail permission denied');
check.equal(wx.canIUse('showToast'), false);
check.equal(await host.shown('toasts'), []);
check.matches(await failureOf(wx.setNavigationBarTitle({ title: 'x'.repeat(60000) })),
  /^setNavigationBarTitle:fail .*50000/);
check.equal(await host.shown('titles'), []);

// file: pages/a.js
Page({});
