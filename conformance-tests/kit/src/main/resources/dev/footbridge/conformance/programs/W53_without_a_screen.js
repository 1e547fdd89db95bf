/*
 * rule: W53
 * title: what only a screen needs answers ok and is marked, and what needs a device fails and says so
 */
await host.launch();
check.equal((await wx.vibrateShort({ type: 'light' })).errMsg, 'vibrateShort:ok');
check.equal(await host.happened('noscreen'), [{ api: 'vibrateShort' }]);
check.matches(await failureOf(wx.login()), /^login:fail needs a device, a person or a server: answer it with a mock/);
check.equal([wx.canIUse('vibrateShort'), wx.canIUse('login')], [true, true], 'both are known');
check.equal([typeof wx.startBeaconDiscovery, typeof wx.anyOtherName], ['undefined', 'undefined'], 'other names');

// file: pages/a.js
Page({});
