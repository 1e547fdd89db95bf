// The tab bar, as the APIs that change it leave it (rule W50).

/** @type {{isShown: boolean, style: any, items: any[]} | null} */
let tabBar = null;

/**
 * Adds an API that changes the tab bar.
 * @param {string} name
 * @param {boolean} hasIndex whether it changes one item
 * @param {(bar: any, params: any) => void} change of the bar or the item
 */
function changesTabBar(name, hasIndex, change) {
  recorded(name, (params) => {
    const page = topPage();
    // The first page may still be on its way: App.onLaunch names the items, too.
    if (tabBar === null || (page !== undefined && !isTab(page.path))) return 'not TabBar page';
    if (!hasIndex) {
      change(tabBar, params);
      return undefined;
    }
    const refusal = refusalOfParameter(params, 'index', 'Number');
    if (refusal !== undefined) return refusal;
    const { index } = params;
    if (index !== floor(index) || index < 0 || index >= tabBar.items.length) {
      return 'tabbar item not found: index is ' + index + ', but the tab bar has '
        + tabBar.items.length + ' items';
    }
    change(tabBar.items[index], params);
    return undefined;
  });
}

changesTabBar('showTabBar', false, (bar) => { bar.isShown = true; });
changesTabBar('hideTabBar', false, (bar) => { bar.isShown = false; });
changesTabBar('setTabBarStyle', false, (bar, params) => { bar.style = { ...bar.style, ...params }; });
changesTabBar('setTabBarItem', true, (item, params) => {
  eachKey(params, (key, value) => { if (key !== 'index') define(item, key, value); });
});
changesTabBar('setTabBarBadge', true, (item, params) => {
  item.badge = own(params, 'text') ?? '';
  item.redDot = false;
});
changesTabBar('removeTabBarBadge', true, (item) => { item.badge = ''; });
changesTabBar('showTabBarRedDot', true, (item) => {
  item.redDot = true;
  item.badge = '';
});
changesTabBar('hideTabBarRedDot', true, (item) => { item.redDot = false; });

/** Takes the tab bar of app.json. */
function readTabBar() {
  if (config.tabBar === null) return;
  tabBar = { isShown: true, style: {}, items: [] };
  const { list } = config.tabBar;
  for (let i = 0; i < list.length; i++) {
    push(tabBar.items, { ...list[i], badge: '', redDot: false });
  }
}
