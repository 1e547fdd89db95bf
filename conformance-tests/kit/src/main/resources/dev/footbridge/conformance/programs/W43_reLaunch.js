/*
 * rule: W43
 * title: reLaunch unloads all pages and opens one
 */
await host.launch();
await wx.navigateTo({ url: 'b' });
await host.stack();
check.steps(['tab onLoad', 'tab onShow', 'tab onReady', 'tab onHide', 'b onLoad', 'b onShow', 'b onReady']);
await wx.reLaunch({ url: 'b?again=1' });
check.equal(await host.stack(), ['pages/b']);
check.steps(['b onUnload', 'tab onUnload', 'b onLoad', 'b onShow', 'b onReady']);
await wx.reLaunch({ url: 'tab?id=3' });
check.equal(await host.stack(), ['pages/tab'], 'a page of the tab bar');
check.equal(getCurrentPages()[0].options, { id: '3' }, 'its query');

// file: app.json
{
  "pages": ["pages/tab", "pages/b", "pages/other"],
  "tabBar": { "list": [{ "pagePath": "pages/tab", "text": "T" }, { "pagePath": "pages/other", "text": "O" }] }
}

// file: pages/tab.js
Page(hooksOf('tab'));

// file: pages/b.js
Page(hooksOf('b'));

// file: pages/other.js
Page({});
