// The custom tab bar: a component of the program's own, of which each tab page has an instance.

/** Its path, from the program's folder. */
const CUSTOM_TAB_BAR = 'custom-tab-bar/index';
let isTabBarPrepared = false;

/**
 * Runs the script of the custom tab bar before the first tab page is opened, if there is one.
 * @param {string} page the path of the page to open
 * @param {() => void} then
 */
function prepareTabBar(page, then) {
  if (isTabBarPrepared || config.tabBar === null || own(config.tabBar, 'custom') !== true || !isTab(page)) {
    then();
    return;
  }
  isTabBarPrepared = true;
  request('fetch', { from: config.app, spec: '/' + CUSTOM_TAB_BAR }, (answer) => {
    const error = own(answer, 'error');
    if (error !== undefined) warn('the custom tab bar is missing: ' + error.message);
    else runScript(CUSTOM_TAB_BAR, own(answer, 'path') ?? CUSTOM_TAB_BAR + '.js');
    then();
  });
}

/**
 * Gives a tab page its custom tab bar.
 * @param {Instance} page
 */
function addCustomTabBar(page) {
  const definition = definitions.get(CUSTOM_TAB_BAR);
  if (definition !== undefined) {
    push(page.below, createInstance(definition, CUSTOM_TAB_BAR, page.id, false));
  }
}

/**
 * Returns the custom tab bar of a page, or of the page of a component; null if it has none.
 * @param {Instance} state
 */
function customTabBarOf(state) {
  if (state.path === CUSTOM_TAB_BAR) return state.instance;
  for (let i = 0; i < state.below.length; i++) {
    if (state.below[i].path === CUSTOM_TAB_BAR) return state.below[i].instance;
  }
  return null;
}
