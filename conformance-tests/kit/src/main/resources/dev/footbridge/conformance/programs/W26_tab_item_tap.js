/*
 * rule: W26
 * title: a tap on the tab bar opens the page and tells it which item was tapped
 */
await host.launch();
await host.tapTab(1);
await host.tapTab(1);
check.equal(await host.stack(), ['pages/me']);
check.steps(['home onLoad', 'home onShow', 'home onReady', 'home onHide',
  'me onLoad', 'me onShow', 'tap 1 pages/me Me', 'me onReady', 'tap 1 pages/me Me']);
check.matches(await failureOf(host.tapTab(2)), /the tab bar has no item 2/);

// file: app.json
{
  "pages": ["pages/home", "pages/me"],
  "tabBar": { "list": [
    { "pagePath": "pages/home", "text": "Home" },
    { "pagePath": "pages/me", "text": "Me" }
  ] }
}

// file: pages/home.js
Page(hooksOf('home'));

// file: pages/me.js
Page({
  ...hooksOf('me'),
  onTabItemTap({ index, pagePath, text }) { check.step(`tap ${index} ${pagePath} ${text}`); },
});
