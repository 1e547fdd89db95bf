/*
 * rule: W50
 * title: the tab bar is recorded as the APIs change it
 */
await host.launch();
await wx.setTabBarItem({ index: 0, text: 'Start' });
await wx.setTabBarBadge({ index: 1, text: '9' });
await wx.showTabBarRedDot({ index: 0 });
await wx.hideTabBar();
const { isShown, items } = await host.shown('tabBar');
check.equal(isShown, false);
check.equal(items.map(({ text, badge, redDot }) => [text, badge, redDot]), [['Start', '', true], ['Me', '9', false]]);
check.matches(await failureOf(wx.setTabBarBadge({ index: 2, text: '1' })), /^setTabBarBadge:fail tabbar item not found/);
await wx.navigateTo({ url: 'detail' });
check.equal(await failureOf(wx.showTabBar()), 'showTabBar:fail not TabBar page', 'on another page');

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
