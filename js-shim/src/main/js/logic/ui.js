// What a screen would show: recorded, so that a test sees it (rules W50, W51).

/** @type {any[]} */
const toasts = [];
/** @type {any[]} */
const modals = [];
/** @type {any[]} */
const sheets = [];
/** @type {any[]} */
const titles = [];
const loading = { isShown: false, title: '', mask: false, count: 0 };
/** @type {{isShown: boolean, style: any, items: any[]} | null} */
let tabBar = null;

/** Modals and action sheets that nobody answered yet. @type {{call: Call, entry: any, answer: (result: any) => void}[]} */
let unanswered = [];
/** Answers given before the question. @type {SafeMap<string, any[]>} */
const prepared = safeMap();

/**
 * Tells the host what a screen would show.
 * @param {string} api
 * @param {any} params
 */
function tellUi(api, params) {
  const shown = { __proto__: null };
  eachKey(params, (key, value) => {
    if (typeof value === 'string') define(shown, key, shortened(value));
    else if (typeof value === 'number' || typeof value === 'boolean') define(shown, key, value);
  });
  event('ui', { api, page: topPage()?.path ?? '', params: shown });
}

/**
 * Adds an API that is recorded, and answers ok.
 * @param {string} name
 * @param {(params: any) => string | undefined | void} show returns why the call is refused, if it is
 */
function recorded(name, show) {
  answers.set(name, (params, call) => {
    const refusal = show(params);
    if (typeof refusal === 'string') {
      refuse(call, refusal);
      return;
    }
    tellUi(name, params);
    succeed(call);
  });
}

recorded('showToast', (params) => {
  const refusal = refusalOfParameter(params, 'title', 'String');
  if (refusal !== undefined) return refusal;
  push(toasts, {
    title: params.title,
    icon: own(params, 'icon') ?? 'success',
    image: own(params, 'image') ?? '',
    duration: own(params, 'duration') ?? 1500,
    mask: own(params, 'mask') ?? false,
    page: topPage()?.path ?? '',
  });
  return undefined;
});
recorded('hideToast', () => {});
recorded('showLoading', (params) => {
  const refusal = refusalOfParameter(params, 'title', 'String');
  if (refusal !== undefined) return refusal;
  loading.isShown = true;
  loading.title = params.title;
  loading.mask = own(params, 'mask') ?? false;
  loading.count++;
  return undefined;
});
recorded('hideLoading', () => { loading.isShown = false; });
recorded('setNavigationBarTitle', (params) => {
  const refusal = refusalOfParameter(params, 'title', 'String');
  if (refusal !== undefined) return refusal;
  const page = topPage();
  if (page !== undefined) page.title = params.title;
  push(titles, { page: page?.path ?? '', title: params.title });
  return undefined;
});
recorded('startPullDownRefresh', () => {
  const page = topPage();
  if (page === undefined) return 'no page is open';
  page.isRefreshing = true;
  nextTick(() => { callHook(page, 'onPullDownRefresh', []); });
  return undefined;
});
recorded('stopPullDownRefresh', () => {
  const page = topPage();
  if (page !== undefined) page.isRefreshing = false;
});
const ONLY_RECORDED = [
  'setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading', 'hideHomeButton',
  'pageScrollTo', 'setBackgroundColor', 'setBackgroundTextStyle', 'setTopBarText',
  'enableAlertBeforeUnload', 'disableAlertBeforeUnload',
];
for (let i = 0; i < ONLY_RECORDED.length; i++) recorded(ONLY_RECORDED[i], () => {});

/**
 * Adds an API that changes the tab bar.
 * @param {string} name
 * @param {boolean} hasIndex whether it changes one item
 * @param {(bar: any, params: any) => void} change of the bar or the item
 */
function changesTabBar(name, hasIndex, change) {
  recorded(name, (params) => {
    if (tabBar === null || !isTab(topPage()?.path ?? '')) return 'not TabBar page';
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

answers.set('showModal', (params, call) => {
  const entry = {
    title: own(params, 'title') ?? '',
    content: own(params, 'content') ?? '',
    showCancel: own(params, 'showCancel') ?? true,
    cancelText: own(params, 'cancelText') ?? '取消',
    confirmText: own(params, 'confirmText') ?? '确定',
    editable: own(params, 'editable') ?? false,
    page: topPage()?.path ?? '',
    answer: null,
  };
  push(modals, entry);
  askPerson(call, params, entry, { confirm: true }, (result) => {
    const confirm = own(result, 'confirm') === true;
    const data = {
      confirm,
      cancel: !confirm,
      content: entry.editable && confirm ? own(result, 'content') ?? entry.content : null,
    };
    succeed(call, data);
  });
});

answers.set('showActionSheet', (params, call) => {
  const refusal = refusalOfItems(params);
  if (refusal !== undefined) {
    refuse(call, refusal);
    return;
  }
  const entry = {
    itemList: params.itemList,
    alertText: own(params, 'alertText') ?? '',
    page: topPage()?.path ?? '',
    answer: null,
  };
  push(sheets, entry);
  askPerson(call, params, entry, { tapIndex: 0 }, (result) => {
    const tapIndex = own(result, 'tapIndex');
    if (typeof tapIndex === 'number') succeed(call, { tapIndex });
    else refuse(call, 'cancel');
  });
});

/** @param {any} params */
function refusalOfItems(params) {
  const refusal = refusalOfParameter(params, 'itemList', 'Array');
  if (refusal !== undefined) return refusal;
  const { length } = params.itemList;
  if (length === 0) return 'parameter error: itemList should have at least 1 item';
  return length > 6 ? 'parameter error: itemList should not be large than 6' : undefined;
}

/**
 * Answers a question to the person in front of the screen: with what a test prepared, by default, or
 * later (rule W51).
 * @param {Call} call
 * @param {any} params
 * @param {any} entry what is recorded
 * @param {any} otherwise the answer if there is no test
 * @param {(result: any) => void} answer
 */
function askPerson(call, params, entry, otherwise, answer) {
  tellUi(call.name, params);
  const take = (/** @type {any} */ result) => {
    entry.answer = result;
    answer(result);
  };
  const given = prepared.get(call.name);
  if (given !== undefined && given.length > 0) {
    prepared.set(call.name, withoutFirst(given));
    take(given[0]);
  } else if (config.isTest) {
    push(unanswered, { call, entry, answer: take });
  } else {
    take(otherwise);
  }
}

/** @param {any[]} list */
function withoutFirst(list) {
  const rest = emptyList();
  for (let i = 1; i < list.length; i++) push(rest, list[i]);
  return rest;
}

/**
 * Answers the oldest question that is open, or the next one.
 * @param {string} api
 * @param {any} result
 * @returns {boolean} whether one was open
 */
function answerQuestion(api, result) {
  const rest = emptyList();
  let found;
  for (let i = 0; i < unanswered.length; i++) {
    if (found === undefined && unanswered[i].call.name === api) found = unanswered[i];
    else push(rest, unanswered[i]);
  }
  unanswered = rest;
  if (found !== undefined) {
    found.answer(result);
    return true;
  }
  const list = prepared.get(api) ?? [];
  push(list, result);
  prepared.set(api, list);
  return false;
}
