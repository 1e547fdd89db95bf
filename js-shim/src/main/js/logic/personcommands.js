// The driver's commands for what a person or the device does, and for what a screen shows.

commands.set('toasts', () => copyOf(toasts));
commands.set('modals', () => copyOf(modals));
commands.set('sheets', () => copyOf(sheets));
commands.set('loading', () => copyOf(loading));
commands.set('titles', () => copyOf(titles));
commands.set('tabBar', () => copyOf(tabBar));
commands.set('unanswered', () => {
  const open = emptyList();
  for (let i = 0; i < unanswered.length; i++) {
    const { call, entry } = unanswered[i];
    event('unanswered', { api: call.name });
    push(open, { api: call.name, ...entry });
  }
  return open;
});
commands.set('answer', (args) => {
  const api = own(args, 'api');
  if (api !== 'showModal' && api !== 'showActionSheet') {
    throw new NativeError("'" + formatValue(api, 0) + "' asks nothing that a test can answer: only"
      + ' showModal and showActionSheet do; answer other APIs with a mock');
  }
  return answerQuestion(api, own(args, 'result') ?? {});
});

commands.set('fire', (args) => {
  const given = own(args, 'name');
  const name = typeof given === 'string' && stringStartsWith(given, 'on') && !listenersOf.has(given)
    ? lowerFirst(stringSlice(given, 2)) : given;
  if (!listenersOf.has(name)) {
    /** @type {string[]} */
    const names = [];
    listenersOf.forEach((value, each) => { push(names, each); });
    const near = nearest(NativeString(given), names);
    throw new NativeError("there is no event '" + formatValue(given, 0) + "'"
      + (near === undefined ? '' : "; did you mean '" + near + "'?"));
  }
  const detail = own(args, 'detail');
  if (name === 'themeChange') callApp('onThemeChange', detail);
  fire(name, detail);
  const page = topPage();
  if (name === 'windowResize' && page !== undefined) {
    callPageLifetimes(page, 'resize', [detail]);
    callHook(page, 'onResize', [detail]);
  }
});

/** @param {string} text */
function lowerFirst(text) {
  return lowerCase(stringSlice(text, 0, 1)) + stringSlice(text, 1);
}

const PAGE_EVENTS = [
  'onAddToFavorites', 'onPageScroll', 'onPullDownRefresh', 'onReachBottom', 'onResize', 'onSaveExitState',
  'onShareAppMessage', 'onShareTimeline', 'onTabItemTap',
];
commands.set('pageEvent', (args) => {
  const name = own(args, 'name');
  const state = pageFor(args);
  let known = false;
  for (let i = 0; i < PAGE_EVENTS.length; i++) known = known || PAGE_EVENTS[i] === name;
  if (!known) {
    const near = nearest(NativeString(name), PAGE_EVENTS);
    throw new NativeError("a page has no event '" + formatValue(name, 0) + "'"
      + (near === undefined ? '' : "; did you mean '" + near + "'?"));
  }
  const detail = own(args, 'detail');
  return firePage(state, name, detail === undefined ? [] : [detail]);
});

/**
 * Calls one of a page's hooks as the person in front of the screen does.
 * @param {Instance} state
 * @param {string} name
 * @param {unknown[]} args
 * @returns {any} what the hook returns
 */
function firePage(state, name, args) {
  const hook = state.instance[name];
  if (typeof hook !== 'function') throw noSuchMethod(state, name);
  event('page', { hook: name, page: state.path });
  if (name === 'onPullDownRefresh') state.isRefreshing = true;
  return apply(hook, state.instance, args);
}

commands.set('tabTap', (args) => mapped(tapTab(own(args, 'index')), summaryOf));
commands.set('back', (args) => mapped(goBack(own(args, 'delta') ?? 1), summaryOf));
commands.set('hide', () => { hideApp(); });
commands.set('show', (args) => { showApp(own(args, 'options') ?? {}); });

/**
 * Goes back, as with the button of the device.
 * @param {number} delta
 * @returns {Promise<Instance>}
 */
function goBack(delta) {
  return pageOf((then) => { navigateBack(delta, then); });
}

/**
 * Taps an item of the tab bar.
 * @param {unknown} index
 * @returns {Promise<Instance>}
 */
function tapTab(index) {
  const list = config.tabBar === null ? [] : config.tabBar.list;
  if (typeof index !== 'number' || !owns(list, index)) {
    throw new NativeError('the tab bar has no item ' + formatValue(index, 0) + ': it has '
      + list.length + (list.length === 0 ? '' : ', from 0'));
  }
  const item = list[index];
  const { pagePath } = item;
  return pageOf((then) => {
    navigate('switchTab', { path: pagePath, query: {} }, undefined, (reason, page) => {
      if (page !== undefined) {
        const text = own(tabBar?.items[index] ?? item, 'text') ?? '';
        callHook(page, 'onTabItemTap', [{ index: NativeString(index), pagePath, text }]);
      }
      then(reason, page);
    });
  });
}
