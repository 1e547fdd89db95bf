/*
 * rule: W42
 * title: only switchTab and reLaunch open a page of the tab bar, and switchTab no other and no query
 */
await host.launch();
check.matches(await failureOf(wx.navigateTo({ url: 'me' })), /^navigateTo:fail can not navigateTo a tabbar page/);
check.matches(await failureOf(wx.redirectTo({ url: 'me' })), /^redirectTo:fail can not redirectTo a tabbar page/);
check.matches(await failureOf(wx.switchTab({ url: 'detail' })), /^switchTab:fail can not switch to no-tabBar page/);
check.matches(await failureOf(wx.switchTab({ url: 'me?id=3' })), /^switchTab:fail url not support queryString/);
check.equal(await host.stack(), ['pages/home']);
await wx.reLaunch({ url: 'me' });
check.equal(await host.stack(), ['pages/me']);

// file: app.json
{
  "pages": ["pages/home", "pages/me", "pages/detail"],
  "tabBar": { "list": [{ "pagePath": "pages/home", "text": "Home" }, { "pagePath": "pages/me", "text": "Me" }] }
}

// file: pages/home.js
Page({});

// file: pages/me.js
Page({});

// file: pages/detail.js
Page({});
