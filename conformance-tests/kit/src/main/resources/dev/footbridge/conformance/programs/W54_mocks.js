/*
 * rule: W54
 * title: a mock answers instead of the logic layer
 * mock: navigateTo by=mock
 */
await host.launch();
const { by, errMsg } = await wx.navigateTo({ url: 'b' });
check.equal([by, errMsg], ['mock', 'navigateTo:ok']);
check.equal(await host.stack(), ['pages/a']);
await wx.redirectTo({ url: 'b' });
check.equal(await host.stack(), ['pages/b'], 'another API');

// file: pages/a.js
Page({});

// file: pages/b.js
Page({});
