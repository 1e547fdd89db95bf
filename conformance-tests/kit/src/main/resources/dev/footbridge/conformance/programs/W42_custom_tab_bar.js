/*
 * rule: W42
 * title: each page of a custom tab bar has a tab bar of its own
 */
await host.launch();
await host.callMethod('select', 0);
await wx.switchTab({ url: 'me' });
await host.callMethod('select', 1);
check.equal(await host.callMethod('selected'), 1);
await wx.switchTab({ url: 'home' });
check.equal(await host.callMethod('selected'), 0);
await wx.navigateTo({ url: 'detail' });
check.equal(await host.callMethod('hasTabBar'), false, 'a page that is not in the tab bar');

// file: app.json
{
  "pages": ["pages/home", "pages/me", "pages/detail"],
  "tabBar": {
    "custom": true,
    "list": [{ "pagePath": "pages/home", "text": "Home" }, { "pagePath": "pages/me", "text": "Me" }]
  }
}

// file: custom-tab-bar/index.js
Component({ data: { selected: -1 } });

// file: custom-tab-bar/index.json
{ "component": true }

// file: tab.js
module.exports = {
  select(selected) { this.getTabBar().setData({ selected }); },
  selected() { return this.getTabBar().data.selected; },
  hasTabBar() { return Boolean(this.getTabBar()); },
};

// file: pages/home.js
Page({ ...require('../tab') });

// file: pages/me.js
Page({ ...require('../tab') });

// file: pages/detail.js
Page({ ...require('../tab') });
