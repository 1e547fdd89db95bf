/*
 * rule: W53
 * title: a mock answers for a device
 * mock: login code=42
 */
await host.launch();
check.equal(await wx.login(), { code: '42', errMsg: 'login:ok' });

// file: pages/a.js
Page({});
